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
    for (const [question, codes] of tokens) {
      for (const code of codes) {
        cluster.add({ question, ...byCluster, code, n: 1 })
        month.add({ question, ...byMonth, code, n: 1 })
      }
    }
    hour.add({ month: byMonth.month, weekday: at.weekday, hour: at.hour, n: 1 })
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

/** Adds up rows that are equal but for their `n`. */
class Sums<Row extends { n: number }> {
  private readonly byKey = new Map<string, Row>()

  add(row: Row): void {
    const { n, ...key } = row
    const text = JSON.stringify(Object.values(key))
    const known = this.byKey.get(text)
    if (known) known.n += n
    else this.byKey.set(text, row)
  }

  rows(): Row[] {
    return [...this.byKey.values()]
  }
}
