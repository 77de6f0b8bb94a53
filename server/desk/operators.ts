import type { ContentfulStatusCode } from 'hono/utils/http-status'
import {
  type OperatorLine as Line,
  OperatorsPage,
  type OperatorsProps,
} from '../../survey-ui/desk/operators-page.tsx'
import { AppError } from '../errors.ts'
import { findOperator, type Operator } from '../stores/operator.ts'
import { listOperators, type OperatorLine } from '../stores/operator-change.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'

const DONE = ['role', 'disabled', 'enabled'] as const

export const showOperators: DeskHandler = (desk) => async (c) =>
  await answerOperators(desk, c, { done: DONE.find((name) => c.req.query('done') === name) })

/** The list, with what was done or why something was not. */
export async function answerOperators(
  desk: Desk,
  c: DeskContext,
  told: Partial<Pick<OperatorsProps, 'done' | 'refused'>>,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const you = actorOf(c).id
  const operators = await listOperators(desk.deps.db)
  const page = OperatorsPage({
    frame: await frameOf(desk, c),
    operators: operators.map((operator) => toLine(operator, you)),
    done: told.done,
    refused: told.refused,
  })
  return sendPage(desk, c, page, status)
}

/** @throws AppError `not_found` */
export async function wantedOperator({ deps }: Desk, c: DeskContext): Promise<Operator> {
  const operator = await findOperator(deps.db, c.req.param('id') ?? '')
  if (!operator) throw new AppError('not_found', {})
  return operator
}

function toLine(operator: OperatorLine, you: string | null): Line {
  const { id, name, role, seenAt } = operator
  const state = operator.password === null ? 'invited' : 'works'
  return {
    id,
    name,
    role,
    seenAt,
    state: operator.disabledAt === null ? state : 'disabled',
    isYou: id === you,
  }
}
