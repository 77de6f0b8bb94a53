import { addOperator } from '../../../server/stores/operator.ts'
import { writeSealed } from '../../support/comments.ts'
import { temporaryApp } from '../../support/temporary-app.ts'
import { operatorOf } from './desk-client.ts'

/** The fields of an entry that nobody has touched. */
export const NOTHING = { owner: '', state: 'open', action: '', outcome: '', appeal: '' }

/** A bad rating with its entry, an evaluator at the desk and somebody to own it. */
export async function ledger(
  list = [{ comment: '排队太久，打 13812345678', overall: 1, why: ['crowded'] }],
) {
  const context = await temporaryApp()
  const { client } = await operatorOf(context, 'evaluator', '李明')
  const { id: owner } = await addOperator(context.deps, { name: '赵强', role: 'staff' })
  const ids = await writeSealed(context, list)
  await client.get('/desk/rectifications')
  /** A later day, on which the evaluator signs in again. */
  const on = async (date: string) => {
    context.time.now = new Date(`${date}T02:00:00.000Z`)
    return (await operatorOf(context, 'evaluator', `李明 ${date}`)).client
  }
  return { context, client, owner, ids, on, path: `/desk/rectifications/${ids[0]}` }
}
