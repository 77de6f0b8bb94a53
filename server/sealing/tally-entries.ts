import { codedQuestions } from '../../survey-ui/instrument/pack.ts'
import type { Questionnaire } from '../../survey-ui/instrument/questionnaire.ts'
import type { ResponseRow } from '../db/schema.ts'
import { localTime } from '../local-time.ts'
import type { TallyEntries } from '../stores/tally.ts'

export interface TallyContext {
  readonly questionnaire: (version: number) => Questionnaire
  readonly clusterId: (key: string) => number
}

/**
 * What a list of responses adds to the tallies, summed over equal keys. Every coded question
 * counts once per response, with its missing code where there is no answer; a question with
 * several answers counts each of them. The patterns are apart (pattern-entries.ts).
 */
export function tallyEntries(
  rows: readonly ResponseRow[],
  context: TallyContext,
): Omit<TallyEntries, 'pattern'> {
  const cluster = new Sums<TallyEntries['cluster'][number]>()
  const month = new Sums<TallyEntries['month'][number]>()
  const groups = likeRows(rows, context)
  const most = Math.max(0, ...groups.map(({ questions }) => questions.length))
  // Question by question, as the tallies' keys begin: neighbours are then written together.
  for (let index = 0; index < most; index += 1) {
    for (const { byCluster, byMonth, inCluster, inMonth, questions, counts } of groups) {
      const question = questions[index]
      if (question === undefined) continue
      for (const [code, n] of codesOf(counts[index])) {
        const answer = keyOf([question, code])
        cluster.add(inCluster + answer, n, () => ({ question, ...byCluster, code, n: 0 }))
        month.add(inMonth + answer, n, () => ({ question, ...byMonth, code, n: 0 }))
      }
    }
  }
  return { cluster: cluster.rows(), month: month.rows(), hour: hourEntries(rows) }
}

/** Rows that differ in their answers only, with how often each token was given to each question. */
interface LikeRows {
  readonly byCluster: Omit<TallyEntries['cluster'][number], 'question' | 'code' | 'n'>
  readonly byMonth: Omit<TallyEntries['month'][number], 'question' | 'code' | 'n'>
  /** The same two as text. */
  readonly inCluster: string
  readonly inMonth: string
  readonly questions: readonly string[]
  readonly counts: readonly Map<string, number>[]
}

/** In the order of date, cluster, channel, presence, point and group. */
function likeRows(rows: readonly ResponseRow[], context: TallyContext): readonly LikeRows[] {
  const groups = new Map<string, LikeRows>()
  const questionsOf = remembered((version: number) =>
    codedQuestions(context.questionnaire(version)).map((question) => question.id),
  )
  for (const row of rows) {
    const { questionnaire_version: version, local_date, cluster_key, channel, presence } = row
    const questions = questionsOf(version)
    const tokens = row.answers.split('|')
    const group = tokens[questions.indexOf('group')]?.split(',')[0] ?? ''
    const key = keyOf([local_date, cluster_key, channel, presence, row.point_code, group, version])
    const known = groups.get(key) ?? newGroup(row, group, questions, context)
    groups.set(key, known)
    for (const [index, counts] of known.counts.entries()) increase(counts, tokens[index] ?? 'N', 1)
  }
  const inOrder = [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
  return inOrder.map(([, group]) => group)
}

function newGroup(
  row: ResponseRow,
  group: string,
  questions: readonly string[],
  context: TallyContext,
): LikeRows {
  const { local_date, cluster_key, channel, presence, point_code } = row
  const cluster_id = context.clusterId(cluster_key)
  const byCluster = { local_date, cluster_id, channel, presence }
  const byMonth = {
    month: local_date.slice(0, 7),
    point_code,
    channel,
    respondent_group: group,
  }
  return {
    byCluster,
    byMonth,
    inCluster: keyOf(Object.values(byCluster)),
    inMonth: keyOf(Object.values(byMonth)),
    questions,
    counts: questions.map(() => new Map<string, number>()),
  }
}

/** Counts by code from counts by token, which may hold several codes. */
function codesOf(counts: ReadonlyMap<string, number> = new Map()): ReadonlyMap<string, number> {
  const byCode = new Map<string, number>()
  for (const [token, n] of counts) {
    for (const code of token.split(',')) increase(byCode, code, n)
  }
  return byCode
}

/** Instants of one hour stand in one hour of every zone whose offset is in whole hours. */
function hourEntries(rows: readonly ResponseRow[]): TallyEntries['hour'] {
  const hours = new Sums<TallyEntries['hour'][number]>()
  for (const { answered_at, local_date } of rows) {
    const month = local_date.slice(0, 7)
    hours.add(keyOf([month, answered_at.slice(0, 13)]), 1, () => {
      const { weekday, hour } = localTime(new Date(answered_at))
      return { month, weekday, hour, n: 0 }
    })
  }
  const summed = new Sums<TallyEntries['hour'][number]>()
  for (const row of hours.rows()) {
    const { month, weekday, hour } = row
    summed.add(keyOf([month, weekday, hour]), row.n, () => ({ ...row, n: 0 }))
  }
  return summed.rows()
}

function increase(counts: Map<string, number>, key: string, n: number): void {
  counts.set(key, (counts.get(key) ?? 0) + n)
}

function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const values = new Map<Key, Value>()
  return (key) => {
    const value = values.get(key) ?? make(key)
    values.set(key, value)
    return value
  }
}

/** Parts of a key, each ended by a character that no code, date or number has. */
function keyOf(parts: readonly (string | number)[]): string {
  return `${parts.join('\0')}\0`
}

/** Sums by key; a row is made when its key is first seen. */
class Sums<Row extends { n: number }> {
  private readonly byKey = new Map<string, Row>()

  add(key: string, n: number, make: () => Row): void {
    const row = this.byKey.get(key) ?? make()
    this.byKey.set(key, row)
    row.n += n
  }

  rows(): Row[] {
    return [...this.byKey.values()]
  }
}
