/** Encodings that announce themselves by their first bytes. */
const MARKS = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const

/**
 * The text of a file, whatever spreadsheets wrote it in: UTF-8 and UTF-16 with or without mark, and
 * GB18030, which holds GBK and GB2312.
 *
 * @returns `undefined` when it is none of them
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  if (marked) return decode(bytes.subarray(marked[1].length), marked[0])
  const bare = bareUtf16(bytes)
  if (bare) return decode(bytes, bare)
  return decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030')
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

/** UTF-16 without a mark: its line ends and commas have a zero on one side. */
function bareUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 400)
  const zeros = (parity: number) =>
    sample.reduce((n, byte, at) => n + (byte === 0 && at % 2 === parity ? 1 : 0), 0)
  const [even, odd] = [zeros(0), zeros(1)]
  if (odd > 0 && even === 0) return 'utf-16le'
  return even > 0 && odd === 0 ? 'utf-16be' : undefined
}
