import { describe, expect, it } from 'vitest'
import { defaultQuestionnaire } from '../../../server/defaults/questionnaire.ts'
import { type Draft, toDraft, toQuestionnaire } from '../../../survey-ui/instrument/draft.ts'
import {
  moveQuestion,
  removeQuestion,
  switchQuestion,
} from '../../../survey-ui/instrument/draft-operations.ts'
import type { Question } from '../../../survey-ui/instrument/questionnaire.ts'
import { questionnaireChanges } from '../../../survey-ui/instrument/questionnaire-changes.ts'

const before = defaultQuestionnaire([])
const start = toDraft(before, 0)
const changesOf = (draft: Draft | undefined) =>
  questionnaireChanges(before, toQuestionnaire(draft ?? start))

/** The draft with one question edited. */
function edited(id: string, edit: (question: Question) => Question): Draft {
  const entries = start.entries.map((entry) =>
    entry.question.id === id ? { ...entry, question: edit(entry.question) } : entry,
  )
  return { ...start, entries }
}

describe('changes of a questionnaire', () => {
  it('are none where nothing changed', () => {
    expect(changesOf(start)).toEqual([])
  })

  it('name what was switched off, removed, or put elsewhere', () => {
    const off = switchQuestion(start, 'staff', false).draft
    expect(changesOf(off)).toMatchObject([{ kind: 'switched_off', question: { id: 'staff' } }])
    const back = questionnaireChanges(toQuestionnaire(off ?? start), before)
    expect(back).toMatchObject([{ kind: 'switched_on', question: { id: 'staff' } }])
    const gone = removeQuestion(start, 'staff', new Set()).draft
    expect(changesOf(gone)).toMatchObject([{ kind: 'removed', question: { id: 'staff' } }])
    expect(questionnaireChanges(toQuestionnaire(gone ?? start), before)).toMatchObject([
      { kind: 'added', question: { id: 'staff' } },
    ])
    expect(changesOf(moveQuestion(start, 'recommend', -1).draft)).toEqual([{ kind: 'order' }])
  })

  it('show every text before and after, in the language in which it changed', () => {
    const draft = edited('recommend', (question) => ({
      ...question,
      text: { ...question.text, en: 'Would you tell your friends about us?' },
      required: true,
      categories: [
        { code: 'no', label: { zh: '不愿意', en: 'No' } },
        { code: 'yes', label: { zh: '一定会', en: 'Yes' } },
        { code: 'c1', label: { zh: '以后再说', en: 'Later' } },
      ],
    }))
    const [change] = changesOf(draft)
    expect(change?.kind === 'changed' && change.parts).toEqual([
      {
        part: 'text',
        before: 'Would you recommend us to family and friends?',
        after: 'Would you tell your friends about us?',
      },
      { part: 'required', before: 'no', after: 'yes' },
      { part: 'category', code: 'yes', before: '愿意', after: '一定会' },
      { part: 'category', code: 'unsure', before: '不一定', after: '' },
      { part: 'category', code: 'unsure', before: 'Not sure', after: '' },
      { part: 'category', code: 'c1', before: '', after: '以后再说' },
      { part: 'category', code: 'c1', before: '', after: 'Later' },
      { part: 'categoryOrder', before: '愿意、不一定、不愿意', after: '不愿意、一定会、以后再说' },
    ])
  })

  it('tell the texts around the questions', () => {
    const thanks = { zh: '欢迎再来', en: 'Come again' }
    expect(changesOf({ ...start, thanks })).toEqual([
      {
        kind: 'texts',
        parts: [
          { part: 'thanks', before: '', after: '欢迎再来' },
          { part: 'thanks', before: '', after: 'Come again' },
        ],
      },
    ])
  })
})
