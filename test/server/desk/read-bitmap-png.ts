import { inflateSync } from 'node:zlib'
import type { Picture } from '../../support/read-qr.ts'

const SIGNATURE_BYTES = 8
/** Length, type and checksum around the data of a chunk. */
const FRAME_BYTES = 12
const TYPE_AT = 4
const DATA_AT = 8

/**
 * Reads a square PNG of one bit a pixel without filters, as our codes are drawn, into RGBA. Where
 * there is no Node, a reader that rests on its streams cannot be had.
 *
 * @throws Error when the file is anything else
 */
export function readBitmapPng(file: Uint8Array): Picture {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const parts = new Map<string, Uint8Array>()
  for (let at = SIGNATURE_BYTES; at < file.length; at += FRAME_BYTES + view.getUint32(at)) {
    const type = new TextDecoder().decode(file.subarray(at + TYPE_AT, at + DATA_AT))
    parts.set(type, file.subarray(at + DATA_AT, at + DATA_AT + view.getUint32(at)))
  }
  const header = parts.get('IHDR')
  const data = parts.get('IDAT')
  if (!header || !data || !parts.has('IEND')) throw new Error('not a whole PNG')
  const head = new DataView(header.buffer, header.byteOffset, header.byteLength)
  const side = head.getUint32(0)
  const form = [head.getUint32(4), ...header.subarray(8)].join()
  if (form !== `${side},1,0,0,0,0`) throw new Error(`not a square bitmap: ${form}`)
  return { width: side, height: side, data: toPixels(new Uint8Array(inflateSync(data)), side) }
}

function toPixels(lines: Uint8Array, side: number): Uint8ClampedArray {
  const stride = 1 + Math.ceil(side / 8)
  if (lines.length !== stride * side) throw new Error(`${lines.length} bytes for ${side} lines`)
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let row = 0; row < side; row += 1) {
    if (lines[row * stride] !== 0) throw new Error('a filtered line')
    for (let column = 0; column < side; column += 1) {
      const byte = lines[row * stride + 1 + (column >> 3)] ?? 0
      if (!(byte & (0x80 >> (column & 7)))) pixels.set([0, 0, 0], (row * side + column) * 4)
    }
  }
  return pixels
}
