import { QrCode } from '../../survey-ui/desk/qr-code.tsx'
import { pointAddress } from '../address.ts'
import type { DeskHandler } from './context.ts'
import { wantedPoint } from './point.ts'
import { qrModules, qrPng } from './qr.ts'

export const pointSvg: DeskHandler = (desk) => async (c) => {
  const { code } = await wantedPoint(desk, c)
  const modules = qrModules(pointAddress(desk.deps.config, code))
  const image = String(QrCode({ modules, label: `QR ${code}`, standalone: true }))
  return c.body(image, 200, {
    'Content-Type': 'image/svg+xml; charset=utf-8',
    'Content-Disposition': `inline; filename="${code}.svg"`,
  })
}

export const pointPng: DeskHandler = (desk) => async (c) => {
  const { code } = await wantedPoint(desk, c)
  const image = qrPng(pointAddress(desk.deps.config, code))
  return c.body(image, 200, {
    'Content-Type': 'image/png',
    'Content-Disposition': `inline; filename="${code}.png"`,
  })
}
