import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const GREYSCALE = 0

/**
 * A square black and white image as PNG (ISO/IEC 15948), one bit a pixel. Written here because the
 * QR library draws PNG on Node only.
 *
 * @param side pixels of an edge
 * @param isDark whether the pixel at a column and row is black
 */
export function bitmapPng(
  side: number,
  isDark: (column: number, row: number) => boolean,
): Uint8Array<ArrayBuffer> {
  const stride = 1 + Math.ceil(side / 8)
  const lines = new Uint8Array(stride * side)
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      if (isDark(column, row)) continue
      const at = row * stride + 1 + (column >> 3)
      lines[at] = (lines[at] ?? 0) | (0x80 >> (column & 7))
    }
  }
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, side)
  header.setUint32(4, side)
  header.setUint8(8, 1)
  header.setUint8(9, GREYSCALE)
  return join([
    SIGNATURE,
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', new Uint8Array(0)),
  ])
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = join([new TextEncoder().encode(type), data])
  const frame = new DataView(new ArrayBuffer(8))
  frame.setUint32(0, data.length)
  frame.setUint32(4, crc32(named))
  const bytes = new Uint8Array(frame.buffer)
  return join([bytes.subarray(0, 4), named, bytes.subarray(4)])
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    joined.set(part, offset)
    offset += part.length
  }
  return joined
}
