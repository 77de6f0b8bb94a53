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
 * several answers counts each of them.
 */
export function tallyEntries(rows: readonly ResponseRow[], context: TallyContext): TallyEntries {
  const cluster = new Sums<TallyEntries['cluster'][number]>()
  const month = new Sums<TallyEntries['month'][number]>()
  const hour = new Sums<TallyEntries['hour'][number]>()
  for (const row of rows) {
    const at = localTime(new Date(row.answered_at))
    const tokens = tokensByQuestion(row, context.questionnaire(row.questionnaire_version))
    const group = tokens.get('group')?.[0] ?? ''
    const byCluster = {
      local_date: row.local_date,
      cluster_id: context.clusterId(row.cluster_key),
      channel: row.channel,
      presence: row.presence,
    }
    const byMonth = {
      month: row.local_date.slice(0, 7),
      point_code: row.point_code,
      channel: row.channel,
      respondent_group: group,
    }
    const inCluster = keyOf(Object.values(byCluster))
    const inMonth = keyOf(Object.values(byMonth))
    for (const [question, codes] of tokens) {
      for (const code of codes) {
        const answer = keyOf([question, code])
        cluster.count(inCluster + answer, () => ({ question, ...byCluster, code, n: 0 }))
        month.count(inMonth + answer, () => ({ question, ...byMonth, code, n: 0 }))
      }
    }
    const { weekday, hour: hourOfDay } = at
    const inHour = keyOf([byMonth.month, weekday, hourOfDay])
    hour.count(inHour, () => ({ month: byMonth.month, weekday, hour: hourOfDay, n: 0 }))
  }
  return { cluster: cluster.rows(), month: month.rows(), hour: hour.rows() }
}

function tokensByQuestion(row: ResponseRow, questionnaire: Questionnaire) {
  const tokens = row.answers.split('|')
  return new Map(
    codedQuestions(questionnaire).map((question, index) => [
      question.id,
      (tokens[index] ?? 'N').split(','),
    ]),
  )
}

/** Parts of a key, each ended by a character that no code, date or number has. */
function keyOf(parts: readonly (string | number)[]): string {
  return `${parts.join('\0')}\0`
}

/** Counts by key; a row is made when its key is first seen. */
class Sums<Row extends { n: number }> {
  private readonly byKey = new Map<string, Row>()

  count(key: string, make: () => Row): void {
    const known = this.byKey.get(key) ?? make()
    if (known.n === 0) this.byKey.set(key, known)
    known.n += 1
  }

  rows(): Row[] {
    return [...this.byKey.values()]
  }
}
