import { QrCode } from '../../survey-ui/desk/qr-code.tsx'
import { pointAddress } from '../address.ts'
import { recordAudit } from '../stores/audit.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { wantedPoint } from './point.ts'
import { qrModules, qrPng } from './qr.ts'

export const pointSvg: DeskHandler = (desk) => async (c) => {
  const code = await takenPoint(desk, c, 'svg')
  const modules = qrModules(pointAddress(desk.deps.config, code))
  const image = String(QrCode({ modules, label: `QR ${code}`, standalone: true }))
  return c.body(image, 200, {
    'Content-Type': 'image/svg+xml; charset=utf-8',
    'Content-Disposition': `inline; filename="${code}.svg"`,
  })
}

export const pointPng: DeskHandler = (desk) => async (c) => {
  const code = await takenPoint(desk, c, 'png')
  const image = qrPng(pointAddress(desk.deps.config, code))
  return c.body(image, 200, {
    'Content-Type': 'image/png',
    'Content-Disposition': `inline; filename="${code}.png"`,
  })
}

/** Code of the point whose image is taken along, which the log tells. */
async function takenPoint(desk: Desk, c: DeskContext, format: 'svg' | 'png'): Promise<string> {
  const { code } = await wantedPoint(desk, c)
  const entry = { actor: actorOf(c), action: 'print.qr', subject: code, details: { format } }
  await desk.deps.db.atomic([recordAudit(desk.deps, entry)])
  return code
}
