import { describe, expect, it } from 'vitest'
import { createCatalogue } from '../../../server/catalogue.ts'
import { createGate } from '../../../server/gate/create-gate.ts'
import { recordResponse } from '../../../server/gate/record.ts'
import { submissionSchema } from '../../../server/gate/submission.ts'
import {
  insertQuestionnaireVersion,
  questionnaireVersions,
} from '../../../server/stores/questionnaire.ts'
import { postJson, storedResponses, submission } from '../../support/submissions.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'

const AT = '2026-05-01T00:00:00.000Z'

/** Publishes a second version in which level 3 of `content` is gone. */
async function publishNarrower({ deps }: TemporaryApp) {
  const [first] = await questionnaireVersions(deps.db)
  const questionnaire = JSON.parse(first?.definition ?? '{}')
  for (const question of questionnaire.questions) {
    if (question.id !== 'content') continue
    question.categories = question.categories.filter((c: { code: string }) => c.code !== '3')
  }
  await deps.db.atomic([insertQuestionnaireVersion(deps.db, 2, JSON.stringify(questionnaire), AT)])
}

describe('the gate', () => {
  it('takes a replay for one also when the questionnaire has changed in between', async () => {
    const context = await temporaryApp()
    const { deps, point } = context
    const sent = submissionSchema.parse(submission(point, { answers: { overall: 5, content: 3 } }))
    const record = () =>
      recordResponse(createGate(deps, createCatalogue(deps)), sent, { isOperator: false })
    const first = await record()
    await publishNarrower(context)
    expect(await record()).toEqual({ ...first, status: 'duplicate' })
    const other = { ...sent, answers: { overall: 1 } }
    const gate = createGate(deps, createCatalogue(deps))
    await expect(recordResponse(gate, other, { isOperator: false })).rejects.toMatchObject({
      code: 'response_conflict',
    })
  })

  it('flags nobody for replays of somebody else', async () => {
    const context = await temporaryApp()
    const sent = submission(context.point)
    for (let i = 0; i < 130; i += 1) await postJson(context, sent)
    await postJson(context, submission(context.point))
    const rows = await storedResponses(context)
    expect(rows.filter((row) => row.flags.includes('burst'))).toEqual([])
  })

  it('accepts the code of a point in capitals, as it may be typed', async () => {
    const context = await temporaryApp()
    const typed = submission({ code: context.point.code.toUpperCase() })
    expect((await postJson(context, typed)).status).toBe(201)
  })

  it('looks up nothing that cannot be a code', async () => {
    const context = await temporaryApp()
    for (const code of ['', '..', 'x'.repeat(64), "' or 1=1", '__proto__']) {
      expect((await postJson(context, submission({ code }))).status).toBe(404)
    }
  })

  it('refuses an answered-at that no response can have', async () => {
    const context = await temporaryApp()
    for (const answeredAt of ['9999-12-31T23:59:59Z', '0000-01-01T00:00:00+14:00']) {
      const { status, body } = await postJson(context, submission(context.point, { answeredAt }))
      expect([status, body.errors[0]?.pointer]).toEqual([422, '#/answeredAt'])
    }
  })

  it('tells a fault inside a list in words and with a whole pointer', async () => {
    const context = await temporaryApp()
    const list = [submission(context.point, { answers: { overall: 5, 'a/b~c': 1 } })]
    const { body } = await postJson(context, list)
    const [result] = body.results as unknown as { problem: { errors: object[] } }[]
    expect(result?.problem.errors).toEqual([
      { pointer: '#/answers/a~1b~0c', code: 'unknown_question', detail: expect.any(String) },
    ])
  })
})
