import { createRequire } from 'node:module'
import type { QRCode } from 'jsqr'

type JsQr = (pixels: Uint8ClampedArray, width: number, height: number) => QRCode | null
/** A CommonJS module whose types promise a default export that Node does not find. */
const jsQr = createRequire(import.meta.url)('jsqr') as JsQr

export interface Picture {
  readonly width: number
  readonly height: number
  /** Four bytes per pixel: red, green, blue, opacity. */
  readonly data: Uint8Array | Uint8ClampedArray
}

/** The text of the code in a picture, `undefined` when a reader finds none. */
export function readQr({ data, width, height }: Picture): string | undefined {
  return jsQr(new Uint8ClampedArray(data), width, height)?.data
}
