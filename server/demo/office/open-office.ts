import type { Deps } from '../../deps.ts'
import { recordAudit } from '../../stores/audit.ts'
import { addOperator, type Role } from '../../stores/operator.ts'
import { type Colleague, clockAt, type Office } from './office.ts'

/** Who has given them their accounts, in the log. */
const DEMO_ACTOR = { id: null, name: '演示数据 demo' } as const

/** Adds the people of the desk; they have no password, so nobody can sign in as one of them. */
export async function openOffice(deps: Deps, first: string, last: string): Promise<Office> {
  const at = clockAt(deps)
  const add = async (name: string, role: Role, minutes: number): Promise<Colleague> => {
    const then = at(first, minutes)
    const entry = { actor: DEMO_ACTOR, action: 'operator.added', subject: name, details: { role } }
    const { id } = await addOperator(then, { name, role }, [recordAudit(then, entry)])
    return { id, name }
  }
  const clerk = await add('科普股 王敏', 'evaluator', 9 * 60)
  const museum = await add('科技馆 赵晓燕', 'evaluator', 9 * 60 + 2)
  const outreach = await add('大篷车 李志强', 'staff', 9 * 60 + 4)
  return { db: deps.db, at, clerk, museum, outreach, last }
}
