import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type OperatorFields, OperatorFormPage } from '../../survey-ui/desk/operator-form-page.tsx'
import { OperatorLinkPage } from '../../survey-ui/desk/operator-link-page.tsx'
import { ROLES } from '../../survey-ui/desk/operators-page.tsx'
import { isAppError } from '../errors.ts'
import { oneTimeLink } from '../one-time-link.ts'
import { recordAudit } from '../stores/audit.ts'
import { addOperator, normaliseName, type Role } from '../stores/operator.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { collectFaults, isLong, readFields } from './form.ts'
import { answerOperators, wantedOperator } from './operators.ts'
import { frameOf, sendPage } from './page.ts'

const LONGEST_NAME = 40

type Faults = Readonly<Record<string, string>>

export const newOperator: DeskHandler = (desk) => async (c) =>
  await answer(desk, c, { name: '', role: '' }, {})

/**
 * Adds an operator and shows their one-time link in the answer itself. A reload sends the form
 * again, and finds the name taken.
 */
export const createOperator: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const typed = await readFields(c, ['name', 'role'])
  const fields = { ...typed, name: normaliseName(typed.name) }
  const role = asRole(fields.role)
  const faults = collectFaults([
    ['name', fields.name === '', 'required'],
    ['name', isLong(fields.name, LONGEST_NAME), 'too_long'],
    ['role', role === undefined, 'unknown'],
  ])
  if (!role || Object.keys(faults).length > 0) return await answer(desk, c, fields, faults, 422)
  const { name } = fields
  const entry = { actor: actorOf(c), action: 'operator.added', subject: name, details: { role } }
  try {
    const operator = await addOperator(deps, { name, role }, [recordAudit(deps, entry)])
    return await showLink(desk, c, operator)
  } catch (error) {
    if (!isAppError(error, 'name_taken')) throw error
    return await answer(desk, c, fields, { name: 'name_taken' }, 422)
  }
}

/** A link with which somebody sets a new password, shown once. */
export const newOperatorLink: DeskHandler = (desk) => async (c) => {
  const operator = await wantedOperator(desk, c)
  if (operator.disabledAt !== null) {
    return await answerOperators(desk, c, { refused: 'disabled' }, 422)
  }
  return await showLink(desk, c, operator)
}

/** A text as a role, `undefined` if it is none. */
export function asRole(text: string): Role | undefined {
  return ROLES.find((role) => role === text)
}

async function showLink(
  desk: Desk,
  c: DeskContext,
  operator: { readonly id: string; readonly name: string },
): Promise<Response> {
  const link = await oneTimeLink(desk.deps, actorOf(c), operator)
  const page = OperatorLinkPage({ frame: await frameOf(desk, c), name: operator.name, link })
  return sendPage(desk, c, page, 201)
}

async function answer(
  desk: Desk,
  c: DeskContext,
  fields: OperatorFields,
  faults: Faults,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const page = OperatorFormPage({ frame: await frameOf(desk, c), fields, faults })
  return sendPage(desk, c, page, status)
}
