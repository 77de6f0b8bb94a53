import { ledgerHref } from '../../survey-ui/desk/rectification-props.ts'
import { readForm } from '../http/read-form.ts'
import { recordAudit } from '../stores/audit.ts'
import { listOperators } from '../stores/operator.ts'
import { assignRectifications, type RectificationVersion } from '../stores/rectification-change.ts'
import { actorOf, type DeskHandler } from './context.ts'
import { readLedgerFilter } from './rectification-request.ts'
import { answerLedger, ownerChoices } from './rectifications.ts'

/** Entries that one form may tick: a page of them. */
const MOST_ENTRIES = 50

/** Gives the ticked entries to an owner; what somebody has changed since it was shown stays as it is. */
export const assignOwner: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const form = new URLSearchParams(await readForm(c))
  const ticked = form.getAll('entry').slice(0, MOST_ENTRIES)
  const shown = ticked.flatMap(readEntry)
  const operators = await listOperators(deps.db)
  const owner = ownerChoices(operators).find(({ value }) => value === form.get('owner'))
  // The owner that is given and the owner that the list was filtered by are two fields.
  const fieldOf = { state: 'state', owner: 'shown', year: 'year' } as const
  const wanted = (name: keyof typeof fieldOf) => form.get(fieldOf[name]) ?? undefined
  if (shown.length === 0 || !owner) {
    const assignFault = shown.length === 0 ? 'nothing_chosen' : 'no_owner'
    return await answerLedger(desk, c, wanted, { assignFault, ticked })
  }
  const n = await assignRectifications(deps.db, owner.value, shown, (one, onlyIf) =>
    recordAudit(
      deps,
      {
        actor: actorOf(c),
        action: 'rectification.assigned',
        subject: one.responseId,
        details: { owner: owner.label },
      },
      onlyIf,
    ),
  )
  const { filter } = readLedgerFilter(wanted, deps.clock(), operators)
  const told = new URLSearchParams({ assigned: String(n), missed: String(shown.length - n) })
  const href = ledgerHref(filter)
  return c.redirect(`${href}${href.includes('?') ? '&' : '?'}${told}`, 303)
}

/** An entry and the version it was shown at, `id:version`; nothing for what is neither. */
function readEntry(text: string): readonly RectificationVersion[] {
  const [, responseId = '', version = ''] = /^([0-9a-f-]{36}):(\d{1,9})$/.exec(text) ?? []
  return responseId === '' ? [] : [{ responseId, version: Number(version) }]
}
