/** Unpacked bytes of the parts that are packed, counted by unpacking: what a zip says may be a lie. */
const DEFLATED = 8
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END = 0x06054b50
/** An end record has 22 bytes and a comment of up to 65,535. */
const END_AT_MOST = 22 + 65_535

interface Part {
  readonly method: number
  readonly packed: Uint8Array<ArrayBuffer>
}

/**
 * Whether a zip stays within a size when it is unpacked. Every part is unpacked piece by piece and
 * counted, and nothing is kept, so that a bomb costs no more memory than a piece.
 *
 * @param limitBytes of all parts together
 * @returns `undefined` when it is no zip that can be read
 */
export async function unpacksWithin(
  bytes: Uint8Array<ArrayBuffer>,
  limitBytes: number,
): Promise<boolean | undefined> {
  const parts = partsOf(bytes)
  if (!parts) return undefined
  let total = 0
  for (const { method, packed } of parts) {
    if (method !== DEFLATED) {
      total += packed.length
      continue
    }
    const size = await inflatedSize(packed, limitBytes - total)
    if (size === undefined) return undefined
    total += size
    if (total > limitBytes) return false
  }
  return total <= limitBytes
}

/** Bytes of a deflated part, or the first number above the limit; `undefined` when it is broken. */
async function inflatedSize(
  packed: Uint8Array<ArrayBuffer>,
  limitBytes: number,
): Promise<number | undefined> {
  const inflated = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const reader = inflated.getReader()
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return size
      size += value.length
      if (size > limitBytes) {
        await reader.cancel()
        return size
      }
    }
  } catch {
    return undefined
  }
}

/** The parts that the central directory names. */
function partsOf(bytes: Uint8Array<ArrayBuffer>): readonly Part[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) return undefined
  const parts: Part[] = []
  let at = view.getUint32(end + 16, true)
  try {
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      if (view.getUint32(at, true) !== CENTRAL) return undefined
      const local = view.getUint32(at + 42, true)
      if (view.getUint32(local, true) !== LOCAL) return undefined
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
      const length = view.getUint32(at + 20, true)
      parts.push({
        method: view.getUint16(at + 10, true),
        packed: bytes.subarray(start, start + length),
      })
      at += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0)
    }
  } catch {
    return undefined
  }
  return parts
}

function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_AT_MOST)
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at
  }
  return undefined
}
