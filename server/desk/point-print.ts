import { PrintPage, type PrintProps } from '../../survey-ui/desk/print-page.tsx'
import { pointAddress } from '../address.ts'
import { markPrinted } from '../onboarding.ts'
import { recordAudit } from '../stores/audit.ts'
import { readOrganisation } from '../stores/setting.ts'
import { actorOf, type DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'
import { wantedPoint } from './point.ts'
import { qrModules } from './qr.ts'

export const showPoster: DeskHandler = print('poster')
export const showCard: DeskHandler = print('card')

function print(format: PrintProps['format']): DeskHandler {
  return (desk) => async (c) => {
    const { db, config } = desk.deps
    const point = await wantedPoint(desk, c)
    const entry = { actor: actorOf(c), action: `print.${format}`, subject: point.code }
    await desk.deps.db.atomic([recordAudit(desk.deps, entry)])
    if (point.mode === 'live') await markPrinted(desk.deps, actorOf(c))
    const address = pointAddress(config, point.code)
    const { museum, association } = await readOrganisation(db)
    const page = PrintPage({
      frame: await frameOf(desk, c),
      format,
      point: { code: point.code, name: point.name, isTest: point.mode === 'test' },
      address,
      modules: qrModules(address),
      museum,
      association,
    })
    return sendPage(desk, c, page)
  }
}
