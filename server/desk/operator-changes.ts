import { isAppError } from '../errors.ts'
import { recordAudit } from '../stores/audit.ts'
import { disableOperator } from '../stores/disable-operator.ts'
import { changeRole, enableOperator, isDisabled, isOfRole } from '../stores/operator-change.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { readFields } from './form.ts'
import { asRole } from './operator-new.ts'
import { answerOperators, wantedOperator } from './operators.ts'

/** Gives somebody else another role. */
export const changeOperatorRole: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const operator = await wantedOperator(desk, c)
  const typed = await readFields(c, ['from', 'role'])
  const [from, to] = [asRole(typed.from), asRole(typed.role)]
  const actor = actorOf(c)
  if (actor.id === operator.id) return await answerOperators(desk, c, { refused: 'yourself' }, 422)
  if (!from || !to) return await answerOperators(desk, c, { refused: 'conflict' }, 422)
  if (from === to) return c.redirect('/desk/operators', 303)
  const details = { role: `${from} → ${to}` }
  const entry = { actor, action: 'operator.role_changed', subject: operator.name, details }
  try {
    const audit = [recordAudit(deps, entry, isOfRole(deps.db, operator.id, from))]
    await changeRole(deps.db, operator.id, { from, to }, audit)
  } catch (error) {
    return await answerRefusal(desk, c, error)
  }
  return c.redirect('/desk/operators?done=role', 303)
}

/** Why a role stays: a colleague came first, or nobody would be left to administer. */
async function answerRefusal(desk: Desk, c: DeskContext, error: unknown): Promise<Response> {
  if (isAppError(error, 'edit_conflict')) {
    return await answerOperators(desk, c, { refused: 'conflict' }, 409)
  }
  if (!isAppError(error, 'form_invalid')) throw error
  return await answerOperators(desk, c, { refused: 'last_admin' }, 422)
}

/** Shuts somebody else out at once; the last administrator stays. */
export const disableDeskOperator: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const operator = await wantedOperator(desk, c)
  const actor = actorOf(c)
  if (actor.id === operator.id) return await answerOperators(desk, c, { refused: 'yourself' }, 422)
  const entry = { actor, action: 'operator.disabled', subject: operator.name }
  const done = await disableOperator(deps, operator, [recordAudit(deps, entry)])
  if (done) return c.redirect('/desk/operators?done=disabled', 303)
  const wasDisabled = (await wantedOperator(desk, c)).disabledAt !== null
  const refused = wasDisabled ? 'conflict' : 'last_admin'
  return await answerOperators(desk, c, { refused }, wasDisabled ? 409 : 422)
}

export const enableDeskOperator: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const operator = await wantedOperator(desk, c)
  const entry = { actor: actorOf(c), action: 'operator.enabled', subject: operator.name }
  const audit = [recordAudit(deps, entry, isDisabled(deps.db, operator.id))]
  const done = await enableOperator(deps.db, operator.id, audit)
  if (!done) return await answerOperators(desk, c, { refused: 'conflict' }, 409)
  return c.redirect('/desk/operators?done=enabled', 303)
}
