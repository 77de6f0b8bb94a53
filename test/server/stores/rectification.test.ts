import { describe, expect, it } from 'vitest'
import { entryPages, listEntries } from '../../../server/rectification/list-entries.ts'
import { openRectifications } from '../../../server/rectification/open-rectifications.ts'
import { recordAudit } from '../../../server/stores/audit.ts'
import { addOperator } from '../../../server/stores/operator.ts'
import { findRectification } from '../../../server/stores/rectification.ts'
import {
  assignRectifications,
  type RectificationChange,
  saveRectification,
} from '../../../server/stores/rectification-change.ts'
import { rectificationMonths } from '../../../server/stores/rectification-months.ts'
import { rectificationSeen } from '../../../server/stores/rectification-opening.ts'
import { writeComments, writeSealed } from '../../support/comments.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'

const DONE: RectificationChange = {
  ownerId: null,
  state: 'done',
  action: '已修好',
  outcome: '恢复开放',
  appeal: '',
  closedOn: '2026-05-20',
}

const actor = { id: null, name: '王丽' }

function saving({ deps }: TemporaryApp, id: string, version: number, change: RectificationChange) {
  const entry = { actor, action: 'rectification.changed', subject: id }
  return saveRectification(deps.db, id, version, change, (onlyIf) =>
    recordAudit(deps, entry, onlyIf),
  )
}

const entriesOf = ({ deps: { db } }: TemporaryApp) =>
  db.read.selectFrom('rectification').selectAll().orderBy('seal_index').execute()

describe('entries of the ledger', () => {
  it('open for every sealed rating of level 1 or 2, once, however often it is looked for', async () => {
    const context = await temporaryApp()
    const { deps } = context
    const ids = await writeSealed(
      context,
      [5, 2, 3, 1, 4].map((overall) => ({ overall })),
    )
    const waiting = await Promise.all([openRectifications(deps, 3), openRectifications(deps, 3)])
    expect(waiting).toEqual([0, 0])
    const entries = await entriesOf(context)
    expect(entries.map((one) => [one.response_id, one.level])).toEqual([
      [ids[1], 2],
      [ids[3], 1],
    ])
    expect(entries[0]).toMatchObject({
      state: 'open',
      received_on: '2026-05-01',
      local_date: '2026-05-01',
      // May 2026: five days off, Saturday the 9th worked.
      due_on: '2026-05-25',
      owner_id: null,
      closed_on: null,
      version: 1,
    })
    expect(await rectificationSeen(deps.db)).toBe(5)
    await writeComments(context, [{ overall: 1 }])
    expect(await openRectifications(deps, 3)).toBe(0)
    expect(await entriesOf(context)).toHaveLength(2)
  })

  it('open list by list, and tell how many responses are still to be looked at', async () => {
    const context = await temporaryApp()
    await writeSealed(context, Array(30).fill({ overall: 1 }))
    expect(await openRectifications(context.deps, 0)).toBe(30)
    expect(await entriesOf(context)).toEqual([])
    expect(await openRectifications(context.deps, 1)).toBe(0)
    expect(await entriesOf(context)).toHaveLength(30)
  })

  it('take one of two editors who saw the same, and audit one', async () => {
    const context = await temporaryApp()
    const [id = ''] = await writeSealed(context, [{ overall: 1 }])
    await openRectifications(context.deps, 1)
    const both = [saving(context, id, 1, DONE), saving(context, id, 1, { ...DONE, action: '另' })]
    const settled = await Promise.allSettled(both)
    expect(settled.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await findRectification(context.deps.db, id)).toMatchObject({
      state: 'done',
      closedOn: '2026-05-20',
      version: 2,
    })
    expect(await context.deps.db.read.selectFrom('audit').selectAll().execute()).toHaveLength(1)
  })

  it('are given to an owner together, except what was changed since it was shown', async () => {
    const context = await temporaryApp()
    const { deps } = context
    const owner = await addOperator(deps, { name: '李明', role: 'staff' })
    const ids = await writeSealed(context, Array(3).fill({ overall: 2 }))
    await openRectifications(deps, 1)
    await saving(context, ids[1] ?? '', 1, DONE)
    const shown = ids.map((responseId) => ({ responseId, version: 1 }))
    const given = await assignRectifications(deps.db, owner.id, shown, (one, onlyIf) =>
      recordAudit(
        deps,
        { actor, action: 'rectification.assigned', subject: one.responseId },
        onlyIf,
      ),
    )
    expect(given).toBe(2)
    const owners = (await entriesOf(context)).map((one) => one.owner_id)
    expect(owners).toEqual([owner.id, null, owner.id])
    const audit = await deps.db.read.selectFrom('audit').select('action').execute()
    expect(audit.filter((one) => one.action === 'rectification.assigned')).toHaveLength(2)
  })

  it('are listed by due date over all their states, in pages that miss and repeat nothing', async () => {
    const context = await temporaryApp()
    const { db } = context.deps
    const ids: string[] = []
    for (const day of ['2026-05-06', '2026-05-07', '2026-05-08']) {
      context.time.now = new Date(`${day}T02:00:00.000Z`)
      ids.push(...(await writeSealed(context, Array(3).fill({ overall: 1 }))))
    }
    await openRectifications(context.deps, 1)
    for (const at of [1, 4, 7]) {
      await saving(context, ids[at] ?? '', 1, { ...DONE, state: 'in_hand', closedOn: null })
    }
    const unfinished = { state: 'unfinished', ownerId: undefined } as const
    const listed: string[] = []
    for await (const page of entryPages(db, unfinished, '2026-06-01', 2)) {
      listed.push(...page.map((one) => one.responseId))
    }
    expect(listed).toEqual(ids)
    const some = async (filter: Parameters<typeof listEntries>[1], today: string) =>
      (await listEntries(db, filter, { today, limit: 20 })).length
    expect(await some({ state: 'in_hand', ownerId: null }, '2026-06-01')).toBe(3)
    expect(await some({ state: 'open', ownerId: 'nobody' }, '2026-06-01')).toBe(0)
    expect(await some({ state: 'finished', ownerId: undefined }, '2026-06-01')).toBe(0)
    const [first] = await listEntries(db, unfinished, { today: '', limit: 1 })
    const due = first?.dueOn ?? ''
    expect(await some({ state: 'overdue', ownerId: undefined }, due)).toBe(0)
    expect(await some({ state: 'overdue', ownerId: undefined }, '2026-12-31')).toBe(9)
  })

  it('are counted by the month in which they came in', async () => {
    const context = await temporaryApp()
    const ids = await writeSealed(context, Array(4).fill({ overall: 1 }))
    context.time.now = new Date('2026-06-02T02:00:00.000Z')
    await writeSealed(context, [{ overall: 2 }])
    await openRectifications(context.deps, 1)
    await saving(context, ids[0] ?? '', 1, DONE)
    await saving(context, ids[1] ?? '', 1, { ...DONE, closedOn: '2026-05-26' })
    const appeal = { ...DONE, state: 'appeal_accepted', closedOn: '2026-05-25' } as const
    await saving(context, ids[2] ?? '', 1, appeal)
    const year = { from: '2026-01-01', to: '2026-12-31' }
    expect(await rectificationMonths(context.deps.db, year, '2026-06-01')).toEqual([
      {
        month: '2026-05',
        opened: 4,
        closedInTime: 2,
        closedLate: 1,
        unfinished: 1,
        overdue: 1,
        appealAccepted: 1,
      },
      {
        month: '2026-06',
        opened: 1,
        closedInTime: 0,
        closedLate: 0,
        unfinished: 1,
        overdue: 0,
        appealAccepted: 0,
      },
    ])
  })
})
