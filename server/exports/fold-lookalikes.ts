const FULL_WIDTH = /[\uff01-\uff5e]/g
const FULL_WIDTH_OFFSET = 0xfee0
/** Spaces of any width, and marks that take none. */
const SPACES = /[\t\u00a0\u00ad\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]/g
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63~]/g
/** Dashes only where they stand between digits: elsewhere a word, a name or a sign of its own. */
const PERHAPS_DASHES = /[\u30fc\u4e00_·・]/g

/**
 * A text in which what looks alike is alike: digits, letters and signs of full width as narrow ones,
 * every kind of space as a space, letters small, dashes as hyphens. It has the length of the original,
 * so that a place in one is the same place in the other.
 */
export function foldLookalikes(text: string): string {
  return text
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(SPACES, ' ')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/×/g, 'x')
    .replace(DASHES, '-')
    .replace(PERHAPS_DASHES, dashBetweenDigits)
}

function dashBetweenDigits(sign: string, place: number, text: string): string {
  const isBetween = /[\d -]/.test(text[place - 1] ?? '') && /[\d x-]/.test(text[place + 1] ?? '')
  return isBetween ? '-' : sign
}
