import { describe, expect, it } from 'vitest'
import { checkTallies } from '../../../server/sealing/check.ts'
import { patternEntries } from '../../../server/sealing/pattern-entries.ts'
import { sealAll } from '../../../server/sealing/seal.ts'
import { addToTallies } from '../../../server/stores/tally.ts'
import type { Question } from '../../../survey-ui/instrument/questionnaire.ts'
import {
  addAskingPoint,
  patternsOneByOne,
  recordVisits,
  talliedPatterns,
} from '../../support/rated-visits.ts'
import { temporaryApp } from '../../support/temporary-app.ts'

const text = { zh: '', en: '' }
const questionOf = (id: string, kind: Question['kind']): Question => ({
  ...{ id, kind, text, shortText: text, required: false },
  ...{ categories: [], askedWhen: [], part: 'core' },
})
const questionnaire = {
  title: text,
  intro: text,
  questions: [
    questionOf('staff', 'level'),
    questionOf('remark', 'text'),
    questionOf('Zoo', 'level'),
    questionOf('score', 'scale'),
    questionOf('a_2', 'level'),
  ],
}

/** Packed as staff, Zoo, score, a_2. */
const row = (answers: string, type: string | null = 'fair', date = '2026-05-01') => ({
  ...{ questionnaire_version: 1, activity_type_id: type, local_date: date, answers },
})

describe('patterns', () => {
  it('name level ratings in the code-unit order of their ids, and leave out all else', () => {
    const rows = [row('5|4|3|1'), row('5|4|0|1'), row('A|K|3|N'), row('2|A|5|K', null)]
    expect(patternEntries(rows, () => questionnaire)).toEqual([
      { month: '2026-05', activity_type_id: '', pattern: 'staff=2', n: 1 },
      { month: '2026-05', activity_type_id: 'fair', pattern: 'Zoo=4 a_2=1 staff=5', n: 2 },
    ])
  })

  it('are kept by month and type, and in the order of the key', () => {
    const rows = [row('5', 'talk', '2026-06-30'), row('5', 'fair', '2026-06-01'), row('5')]
    const keys = patternEntries(rows, () => questionnaire).map((entry) => [
      entry.month,
      entry.activity_type_id,
    ])
    expect(keys).toEqual([
      ['2026-05', 'fair'],
      ['2026-06', 'fair'],
      ['2026-06', 'talk'],
    ])
  })

  it('are added by the sealer and compared by the check', async () => {
    const context = await temporaryApp()
    const { db } = context.deps
    await addAskingPoint(context)
    await recordVisits(context, 24)
    await sealAll(context.deps)
    const tallied = await talliedPatterns(context)
    expect(tallied).toEqual(await patternsOneByOne(context))
    expect(Object.keys(tallied).some((key) => key.includes('  '))).toBe(true)
    expect(await checkTallies(context.deps)).toMatchObject({ agrees: true, responses: 24 })
    await db.atomic([
      db.write.updateTable('tally_pattern').set({ n: 9 }).where('pattern', '=', 'overall=5'),
    ])
    const { agrees, differences } = await checkTallies(context.deps)
    expect(agrees).toBe(false)
    expect(differences.every(({ tally, tallied: n }) => tally === 'pattern' && n === 9)).toBe(true)
  })

  it('may be taken back by correcting entries, down to 0', async () => {
    const context = await temporaryApp()
    const { db } = context.deps
    const entry = { month: '2026-05', activity_type_id: 'fair', pattern: 'overall=5' }
    const add = (n: number) =>
      db.atomic(addToTallies(db, { cluster: [], month: [], hour: [], pattern: [{ ...entry, n }] }))
    await add(2)
    await add(-2)
    expect(await talliedPatterns(context)).toEqual({ '2026-05 fair overall=5': 0 })
    expect((await checkTallies(context.deps)).agrees).toBe(true)
  })
})
