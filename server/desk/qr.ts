import QRCode from 'qrcode'
import type { QrModules } from '../../survey-ui/desk/qr-code.tsx'

/** Survives the loss of 15 % of its area, and its modules stay large on paper. */
const LEVEL = 'M'
const QUIET_MODULES = 4
const PNG_PIXELS = 1_024

/** The modules of the code of an address. */
export function qrModules(address: string): QrModules {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: LEVEL })
  return { size: modules.size, dark: Array.from(modules.data, (module) => module === 1) }
}

/** The code as a PNG with its quiet zone. */
export async function qrPng(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const image = await QRCode.toBuffer(address, {
    errorCorrectionLevel: LEVEL,
    margin: QUIET_MODULES,
    width: PNG_PIXELS,
  })
  return new Uint8Array(image)
}
