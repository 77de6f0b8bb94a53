import QRCode from 'qrcode'
import type { QrModules } from '../../survey-ui/desk/qr-code.tsx'
import { bitmapPng } from './png.ts'

/** Survives the loss of 15 % of its area, and its modules stay large on paper. */
const LEVEL = 'M'
const QUIET_MODULES = 4
const PNG_PIXELS = 1_024

/** The modules of the code of an address. */
export function qrModules(address: string): QrModules {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: LEVEL })
  return { size: modules.size, dark: Array.from(modules.data, (module) => module === 1) }
}

/** The code as a PNG with its quiet zone, about as wide as {@link PNG_PIXELS}. */
export function qrPng(address: string): Uint8Array<ArrayBuffer> {
  const { size, dark } = qrModules(address)
  const width = size + 2 * QUIET_MODULES
  const scale = Math.ceil(PNG_PIXELS / width)
  return bitmapPng(width * scale, (column, row) => {
    const x = Math.floor(column / scale) - QUIET_MODULES
    const y = Math.floor(row / scale) - QUIET_MODULES
    return x >= 0 && y >= 0 && x < size && y < size && dark[y * size + x] === true
  })
}
