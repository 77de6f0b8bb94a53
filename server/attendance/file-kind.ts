/** What a file is by its content; its name says nothing (xls renamed to xlsx, xlsx to csv). */
export type FileKind = 'zip' | 'xls' | 'web_page' | 'text'

/** Beginnings of the files that spreadsheets write. */
const BEGINNINGS: readonly (readonly [kind: FileKind, bytes: readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  // Compound file: BIFF5 and BIFF8, also the wrapping of an encrypted xlsx.
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  // Bare BIFF2 to BIFF4.
  ['xls', [0x09, 0x00, 0x04, 0x00]],
  ['xls', [0x09, 0x02, 0x06, 0x00]],
  ['xls', [0x09, 0x04, 0x06, 0x00]],
]

/** Tells by the first bytes what a file is. */
export function fileKind(bytes: Uint8Array): FileKind {
  const found = BEGINNINGS.find(([, start]) => start.every((byte, at) => bytes[at] === byte))
  if (found) return found[0]
  const beginning = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart().toLowerCase()
  return /^<(!doctype|html|table|head|meta|\?xml)/.test(beginning) ? 'web_page' : 'text'
}
