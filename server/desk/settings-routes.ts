import type { ListName } from '../../survey-ui/desk/list-name.ts'
import { showAudit } from './audit.ts'
import { downloadAudit } from './audit-csv.ts'
import { revokeCollecting, showCollecting } from './collecting.ts'
import { createCollecting, newCollecting } from './collecting-new.ts'
import type { DeskRoute } from './context.ts'
import { createEntry, editEntry, newEntry, saveEntry } from './named-entry.ts'
import { dropEntry, retireEntry } from './named-entry-changes.ts'
import { moveEntry, showList } from './named-list.ts'
import { changeOperatorRole, disableDeskOperator, enableDeskOperator } from './operator-changes.ts'
import { createOperator, newOperator, newOperatorLink } from './operator-new.ts'
import { showOperators } from './operators.ts'
import { changePublication, showPublication } from './publication.ts'
import { createSaidDone, editSaidDone, newSaidDone, saveSaidDone } from './said-done.ts'
import { moveSaidDone, publishSaidDone } from './said-done-changes.ts'

/** Routes of the rooms in which the house itself is arranged. */
export const SETTINGS_ROUTES: readonly DeskRoute[] = [
  ...listRoutes('towns'),
  ...listRoutes('activity-types'),
  ['GET', '/operators', showOperators],
  ['GET', '/operators/new', newOperator],
  ['POST', '/operators', createOperator],
  ['POST', '/operators/:id/link', newOperatorLink],
  ['POST', '/operators/:id/role', changeOperatorRole],
  ['POST', '/operators/:id/disable', disableDeskOperator],
  ['POST', '/operators/:id/enable', enableDeskOperator],
  ['GET', '/audit', showAudit],
  ['GET', '/audit.csv', downloadAudit],
  ['GET', '/collecting', showCollecting],
  ['GET', '/collecting/new', newCollecting],
  ['POST', '/collecting', createCollecting],
  ['POST', '/collecting/:id/revoke', revokeCollecting],
  ['GET', '/publication', showPublication],
  ['POST', '/publication', changePublication],
  ['GET', '/publication/new', newSaidDone],
  ['POST', '/publication/entries', createSaidDone],
  ['GET', '/publication/:id', editSaidDone],
  ['POST', '/publication/:id', saveSaidDone],
  ['POST', '/publication/:id/publish', publishSaidDone],
  ['POST', '/publication/:id/move', moveSaidDone],
]

function listRoutes(list: ListName): readonly DeskRoute[] {
  return [
    ['GET', `/${list}`, showList(list)],
    ['GET', `/${list}/new`, newEntry(list)],
    ['POST', `/${list}`, createEntry(list)],
    ['GET', `/${list}/:id`, editEntry(list)],
    ['POST', `/${list}/:id`, saveEntry(list)],
    ['POST', `/${list}/:id/move`, moveEntry(list)],
    ['POST', `/${list}/:id/retire`, retireEntry(list, true)],
    ['POST', `/${list}/:id/bring-back`, retireEntry(list, false)],
    ['POST', `/${list}/:id/remove`, dropEntry(list)],
  ]
}
