import { type Check, type JsonObject, objectAt, type Tolerance } from './check.ts'

/** Smaller p-values than this may be further off, where the file says so. */
const TINY_P_VALUE = 1e-15

/**
 * The tolerance of one comparison: the general one of its file, or the wider one that a sentence
 * gives (`"logistic": "relative 1e-7"`) under the name of the kind, of a part of the path, or of
 * what the case has in particular (a raked design, data that are nearly collinear).
 */
export function toleranceFor(file: JsonObject, body: JsonObject, check: Check): Tolerance {
  const tolerance = objectAt(file, 'tolerance')
  const { relative, absolute } = tolerance
  const sentences = namesOf(body, check)
    .map((name) => tolerance[name])
    .filter((sentence) => typeof sentence === 'string')
  const widest = (word: string, general: number) =>
    Math.max(general, ...sentences.map((sentence) => numberAfter(word, sentence) ?? 0))
  return {
    relative: widest('relative', Number(relative ?? 1e-9)),
    absolute: widest('absolute', Number(absolute ?? 1e-12)),
  }
}

function namesOf(body: JsonObject, { path, want }: Check): string[] {
  const input = objectAt(body, 'input')
  const names = [String(input['kind']), ...path.split('.')]
  if (names.some((name) => name.startsWith('fisher'))) names.push('fisher')
  if (input['rake'] !== undefined) names.push('rake')
  if (/^lmg/.test(path) && String(input['dataset']).includes('longley')) names.push('nearCollinear')
  const isPValue = /p$|pvalue/i.test(path)
  if (isPValue && typeof want === 'number' && want < TINY_P_VALUE) names.push('pValues')
  return names
}

/** The number after a word such as `relative` in a sentence, if there is one. */
function numberAfter(word: string, sentence: string): number | null {
  const found = new RegExp(`${word} (\\d[\\d.e+-]*)`).exec(sentence)?.[1]
  return found === undefined ? null : Number(found)
}
