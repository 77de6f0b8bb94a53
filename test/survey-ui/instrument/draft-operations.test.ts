import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACTIVITY_TYPES } from '../../../server/defaults/linze.ts'
import { defaultQuestionnaire } from '../../../server/defaults/questionnaire.ts'
import {
  type Draft,
  entryOf,
  toDraft,
  toQuestionnaire,
} from '../../../survey-ui/instrument/draft.ts'
import { MOST_QUESTIONS } from '../../../survey-ui/instrument/draft-faults.ts'
import {
  ADDABLE,
  type Addable,
  addQuestion,
  changeQuestion,
  type DraftOutcome,
  moveQuestion,
  newQuestion,
  removeQuestion,
  switchQuestion,
} from '../../../survey-ui/instrument/draft-operations.ts'
import type { Question } from '../../../survey-ui/instrument/questionnaire.ts'

const start = toDraft(
  defaultQuestionnaire(ACTIVITY_TYPES.map(({ id, zh, en }) => ({ code: id, label: { zh, en } }))),
  0,
)
const NOBODY: ReadonlySet<string> = new Set()
const ids = (draft: Draft) => draft.entries.map((entry) => entry.question.id)
const filled = (draft: Draft, kind: Addable) => {
  const question = newQuestion(draft, kind)
  const text = { zh: `新题${question.id}`, en: `New ${question.id}` }
  const options = ['c1', 'c2'].map((code) => ({ code, label: { zh: code, en: code } }))
  const categories = kind === 'level' || kind === 'text' ? question.categories : options
  return { ...question, text, shortText: text, categories }
}

interface Step {
  readonly what: 'move' | 'switch' | 'remove' | 'add' | 'free' | 'drop'
  readonly at: number
  readonly flag: boolean
  readonly kind: Addable
}

/** One step of an editor, at any question of the draft that it meets, allowed or not. */
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('move', 'switch', 'remove', 'add', 'free', 'drop'),
  at: fc.nat({ max: 40 }),
  flag: fc.boolean(),
  kind: fc.constantFrom(...ADDABLE),
})
const steps = fc.array(step, { minLength: 5, maxLength: 60, size: 'max' })

const CARRY_OUT: Readonly<
  Record<Step['what'], (draft: Draft, asked: Question, step: Step) => DraftOutcome>
> = {
  move: (draft, { id }, { flag }) => moveQuestion(draft, id, flag ? 1 : -1),
  switch: (draft, { id }, { flag }) => switchQuestion(draft, id, flag),
  remove: (draft, { id }, { flag }) => removeQuestion(draft, id, flag ? new Set([id]) : NOBODY),
  add: (draft, _, { kind }) => addQuestion(draft, filled(draft, kind)),
  free: (draft, asked, { flag }) =>
    changeQuestion(draft, { ...asked, askedWhen: [], required: flag }),
  drop: (draft, asked) =>
    changeQuestion(draft, { ...asked, categories: asked.categories.slice(1) }),
}

function carryOut(draft: Draft, one: Step): DraftOutcome {
  const asked = draft.entries[one.at % draft.entries.length]?.question
  if (!asked) throw new Error('A draft is never empty.')
  return CARRY_OUT[one.what](draft, asked, one)
}

/** Every draft on the way, the refused steps left out. */
function draftsOf(list: readonly Step[]): { drafts: readonly Draft[]; refused: number } {
  const outcomes: DraftOutcome[] = []
  let draft = start
  for (const one of list) {
    const outcome = carryOut(draft, one)
    outcomes.push(outcome)
    draft = outcome.draft ?? draft
  }
  const drafts = outcomes.flatMap((outcome) => outcome.draft ?? [])
  return { drafts: [start, ...drafts], refused: outcomes.length - drafts.length }
}

function expectFit(draft: Draft): void {
  const { questions } = toQuestionnaire(draft)
  const asked = questions.map((question) => question.id)
  expect(new Set(ids(draft)).size).toBe(draft.entries.length)
  expect(asked).toEqual(expect.arrayContaining(['overall', 'department']))
  expect(asked.length).toBeLessThanOrEqual(MOST_QUESTIONS)
  expect(questions.filter((question) => question.kind === 'text').length).toBeLessThan(2)
  for (const id of ['overall', 'department']) {
    const codes = entryOf(draft, id)?.question.categories.map(({ code }) => code)
    expect(codes).toEqual(['5', '4', '3', '2', '1'])
  }
  for (const question of questions) {
    const before = questions.slice(0, questions.indexOf(question))
    const decided = question.askedWhen.flatMap((one) => ('question' in one ? [one] : []))
    for (const one of decided) {
      const codes = before.find(({ id }) => id === one.question)?.categories.map(({ code }) => code)
      expect(codes).toEqual(expect.arrayContaining([...('in' in one ? one.in : one.notIn)]))
    }
  }
}

describe('operations on a draft', () => {
  it('keep the fixed questions, unique ids and a routing that works, in whatever order', () => {
    let refused = 0
    fc.assert(
      fc.property(steps, (list) => {
        const way = draftsOf(list)
        refused += way.refused
        for (const draft of way.drafts) expectFit(draft)
      }),
      { numRuns: 200 },
    )
    expect(refused).toBeGreaterThan(200)
  })

  it('never give an id to a second question', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const { drafts } = draftsOf(list)
        const added = drafts.flatMap((draft, index) =>
          ids(draft).filter((id) => index > 0 && !ids(drafts[index - 1] ?? draft).includes(id)),
        )
        expect(new Set(added).size).toBe(added.length)
      }),
    )
  })

  it('survive being published and taken up again', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const draft = draftsOf(list).drafts.at(-1) ?? start
        expect(toDraft(toQuestionnaire(draft), draft.numbered)).toEqual(draft)
      }),
    )
  })

  it.each([
    ['switching off overall', switchQuestion(start, 'overall', false), 'fixed'],
    ['removing department', removeQuestion(start, 'department', NOBODY), 'fixed'],
    ['removing what has answers', removeQuestion(start, 'staff', new Set(['staff'])), 'answered'],
    ['switching off the age that spares children', switchQuestion(start, 'age', false), 'needs'],
    ['asking for reasons before the rating', moveQuestion(start, 'why', -1), 'order'],
    ['a second free text', addQuestion(start, filled(start, 'text')), 'one_text'],
    ['a question that is not there', moveQuestion(start, 'nothing', 1), 'unknown'],
  ])('refuse %s by name', (_, { refusal, draft }, code) => {
    expect(refusal?.code).toBe(code)
    expect(draft).toBeUndefined()
  })

  it('refuse other levels for a fixed question, and the loss of a category that decides', () => {
    const overall = entryOf(start, 'overall')?.question
    const age = entryOf(start, 'age')?.question
    if (!overall || !age) throw new Error('The default questionnaire has changed.')
    const fewer = changeQuestion(start, { ...overall, categories: overall.categories.slice(1) })
    expect(fewer.refusal).toEqual({ code: 'fixed', question: 'overall' })
    const adults = changeQuestion(start, { ...age, categories: age.categories.slice(1) })
    expect(adults.refusal).toEqual({ code: 'category_needed', question: 'comment', other: 'age' })
  })

  it('take a twentieth question and refuse the next', () => {
    let draft = start
    while (draft.entries.length < MOST_QUESTIONS) {
      draft = addQuestion(draft, filled(draft, 'level')).draft ?? draft
    }
    expect(addQuestion(draft, filled(draft, 'level')).refusal?.code).toBe('too_many')
    const off = switchQuestion(draft, 'rating_1', false).draft ?? draft
    expect(addQuestion(off, filled(off, 'choice')).draft).toBeDefined()
  })

  it('put a new question behind the last one of its like', () => {
    const place = (kind: Addable) => {
      const { draft } = addQuestion(start, filled(start, kind))
      return draft ? ids(draft).indexOf(newQuestion(start, kind).id) : -1
    }
    expect(place('level')).toBe(ids(start).indexOf('convenience') + 1)
    expect(place('about')).toBe(ids(start).indexOf('age') + 1)
  })
})
