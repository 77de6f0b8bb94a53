import { expect, it } from 'vitest'
import { postJson, storedResponses, submission } from '../support/submissions.ts'
import { type TemporaryApp, temporaryApp } from '../support/temporary-app.ts'

const MANY = 20_000

/** Posts one response with these answers; the answer must be short, however long the request was. */
async function refusal(context: TemporaryApp, answers: unknown) {
  const { status, body } = await postJson(context, submission(context.point, { answers }))
  expect(JSON.stringify(body).length).toBeLessThan(4_000)
  return status
}

it('refuses a flood of answers, wrong values or choices with a short answer', async () => {
  const context = await temporaryApp()
  const names = Array.from({ length: MANY }, (_, i) => `q${i}`)
  const flood = (value: unknown) => Object.fromEntries(names.map((name) => [name, value]))
  expect(await refusal(context, flood({}))).toBe(422)
  expect(await refusal(context, flood(5))).toBe(422)
  expect(await refusal(context, { overall: 5, why: Array(MANY).fill({}) })).toBe(422)
  expect(await refusal(context, Array(MANY).fill({}))).toBe(422)
  expect(await refusal(context, Object.fromEntries(Object.entries(flood({})).slice(0, 250)))).toBe(
    422,
  )
  expect(await storedResponses(context)).toEqual([])
})

it('refuses answers with a name that means something to the language', async () => {
  const context = await temporaryApp()
  for (const name of ['__proto__', 'constructor', 'toString']) {
    const answers = JSON.parse(`{"overall":5,"${name}":5}`)
    expect(await refusal(context, answers)).toBe(422)
  }
  expect(await storedResponses(context)).toEqual([])
})
