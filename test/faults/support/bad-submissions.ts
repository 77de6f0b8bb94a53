import fc from 'fast-check'
import { submissionSchema } from '../../../server/gate/submission.ts'
import {
  type GoodSubmission,
  goodSubmission,
  questionnaire,
  strangeText,
} from './good-submissions.ts'

type Item = Readonly<Record<string, unknown>>

const isUuid = (value: unknown) => submissionSchema.shape.id.safeParse(value).success
const known = new Set(questionnaire.questions.map((question) => question.id))
const members = new Set(Object.keys(submissionSchema.shape))

const odd = fc.oneof(
  fc.constantFrom(true, false, [], {}, [[]], [{}], { overall: 5 }, 1e308, -1, 0.5, 2 ** 53),
  strangeText(20),
  fc.jsonValue({ maxDepth: 3 }),
)
const notText = odd.filter((value) => typeof value !== 'string')
const longerThan = (length: number) => fc.constant('x'.repeat(length + 1))
const name = fc.oneof(
  fc.constantFrom('constructor', 'toString', '__defineGetter__', 'hasOwnProperty', '', ' overall'),
  strangeText(20),
)

/** Values of members of a response that no response may have. */
const wrongMembers: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  id: odd.filter((value) => !isUuid(value)),
  point: fc.oneof(notText, longerThan(64), fc.constantFrom('', 'nowhere', '../x', '%00', 'Ａ')),
  answers: fc.oneof(
    notText.filter((value) => !isObject(value)),
    strangeText(9),
  ),
  questionnaireVersion: fc.oneof(
    fc.constantFrom(0, -1, 1.5, 99, 1e9, '1', null),
    notText.filter((value) => value !== 1),
  ),
  channel: fc.oneof(
    fc.constantFrom('kiosk', 'assisted', 'paper', 'imported', 'SELF_SCAN'),
    notText,
  ),
  answeredAt: fc.oneof(
    fc.constantFrom('yesterday', '2026-13-01T00:00:00Z', '2026-02-30T00:00:00Z'),
    notText,
  ),
  language: fc.oneof(fc.constantFrom('fr', 'ZH', ''), notText),
  ticket: fc.oneof(longerThan(200), notText),
  comment: fc.oneof(longerThan(200), longerThan(4_000), notText),
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Answers of which at least one cannot be accepted. */
function wrongAnswers({ answers }: GoodSubmission): fc.Arbitrary<Item> {
  const { overall: _, ...others } = answers
  const level = fc.oneof(
    fc.constantFrom(0, 6, 5.5, -5, 1e21, '', '5 ', '05', '５', 'not_applicable', 'not_asked', null),
    odd.filter((value) => ![1, 2, 3, 4, 5].some((code) => String(value) === String(code))),
  )
  const choice = fc.constantFrom('farmers', 'A', 'N', 'youth|farmer', 'youth,farmer', 7, [
    'youth',
    'farmer',
  ])
  const choices = fc.constantFrom(
    'nothing',
    ['crowded', 'nothing'],
    [['crowded']],
    [null],
    Array(33).fill('crowded'),
  )
  return fc.oneof(
    fc.constant(others),
    level.map((overall) => ({ ...answers, overall })),
    choice.map((group) => ({ ...answers, group })),
    choices.map((why) => ({ ...answers, why })),
    fc
      .tuple(name, odd)
      .filter(([key]) => !known.has(key))
      .map(([key, value]) => ({ ...answers, [key]: value })),
  )
}

/** A response that must not be recorded, as JSON text: exactly one thing about it is wrong. */
export function badSubmission(pointCode: string): fc.Arbitrary<{ id: string; body: string }> {
  return goodSubmission.chain((good) => {
    const whole: Item = { ...good, point: pointCode }
    const member = fc
      .constantFrom(...Object.keys(wrongMembers))
      .chain((key) => (wrongMembers[key] ?? odd).map((value) => ({ ...whole, [key]: value })))
    const missing = fc.constantFrom('id', 'point', 'answers').map((key) => without(whole, key))
    const extra = name
      .filter((key) => !members.has(key) && key !== '__proto__')
      .map((key) => ({ ...whole, [key]: 1 }))
    const answers = wrongAnswers(good).map((wrong) => ({ ...whole, answers: wrong }))
    const items = fc
      .oneof(member, missing, extra, answers, answers)
      .map((item) => JSON.stringify(item))
    return fc
      .oneof(
        { weight: 5, arbitrary: items },
        { weight: 1, arbitrary: brokenText(JSON.stringify(whole)) },
      )
      .map((body) => ({ id: good.id, body }))
  })
}

function without(item: Item, key: string): Item {
  return Object.fromEntries(Object.entries(item).filter(([name]) => name !== key))
}

/** Text that is no JSON any more, or JSON that hides a name from the parser. */
function brokenText(text: string): fc.Arbitrary<string> {
  const cut = fc.integer({ min: 0, max: text.length - 1 }).map((at) => text.slice(0, at))
  const hidden = text.replace('"answers":{', '"answers":{"__proto__":{"overall":5},')
  const hiddenAbove = text.replace('{', '{"__proto__":{"isOperator":true},')
  const others = fc.constantFrom(
    `${text}${text}`,
    `${text},`,
    text.replaceAll('"', "'"),
    text.replace('{', '{,'),
    text.replace('"overall":', '"overall":NaN,"x":'),
    '['.repeat(20_000),
    `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
    `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
    'null',
    '""',
    '1e999',
    'undefined',
    hidden,
    hiddenAbove,
  )
  return fc.oneof(cut, others)
}
