import { MISSING } from '../survey-ui/instrument/missing.ts'
import { unpackAnswers } from '../survey-ui/instrument/pack.ts'
import type { Database } from './db/port.ts'
import type { ResponseRow } from './db/schema.ts'
import { StorageUnavailable } from './db/unavailable.ts'
import type { Deps } from './deps.ts'
import { localTime } from './local-time.ts'
import { type Questionnaires, questionnaireOf, readQuestionnaires } from './questionnaires.ts'
import { unsealedResponses } from './stores/response.ts'
import { readSealer } from './stores/sealer.ts'
import { answersPerCluster, sealedOnDate, type TallyFilter } from './stores/tally.ts'

/** Answers to one question: in all and per cluster, by stored token. */
export interface QuestionCounts {
  readonly byCode: ReadonlyMap<string, number>
  readonly byCluster: ReadonlyMap<string, ReadonlyMap<string, number>>
}

const TRIES = 20

/**
 * Counts the answers to a question: the tallies and the unsealed tail, as of one moment. Should the
 * sealer move a row from the tail to the tallies in between, both are read again.
 *
 * @throws StorageUnavailable when the sealer came in between every time
 */
export async function countAnswers(
  deps: Deps,
  question: string,
  filter: TallyFilter,
): Promise<QuestionCounts> {
  const { db } = deps
  return await atOneMoment(db, async () => {
    const counts = new Counts()
    for (const row of await answersPerCluster(db, question, filter)) {
      counts.add(row.clusterKey, row.code, row.n)
    }
    const tail = await unsealedResponses(db)
    if (tail.length > 0) addTail(counts, tail, question, filter, await readQuestionnaires(db))
    return counts
  })
}

/** Responses answered today, sealed or not. */
export async function countToday(deps: Deps): Promise<number> {
  const { date } = localTime(deps.clock())
  return await atOneMoment(deps.db, async () => {
    const tail = await unsealedResponses(deps.db)
    const unsealed = tail.filter((row) => row.local_date === date).length
    return (await sealedOnDate(deps.db, date)) + unsealed
  })
}

async function atOneMoment<Result>(db: Database, read: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await readSealer(db)
    const result = await read()
    const after = await readSealer(db)
    if (before.sealed === after.sealed) return result
    if (attempt === TRIES) throw new StorageUnavailable('busy')
  }
}

function addTail(
  counts: Counts,
  tail: readonly ResponseRow[],
  question: string,
  filter: TallyFilter,
  questionnaires: Questionnaires,
) {
  for (const row of tail.filter((candidate) => passes(candidate, filter))) {
    const questionnaire = questionnaireOf(questionnaires, row.questionnaire_version)
    const answer = unpackAnswers(questionnaire, row.answers)[question] ?? 'not_asked'
    const codes = typeof answer === 'string' ? [answer] : answer
    for (const code of codes) counts.add(row.cluster_key, tokenOf(code), 1)
  }
}

function passes(row: ResponseRow, filter: TallyFilter): boolean {
  if (row.local_date < filter.from || row.local_date > filter.to) return false
  return filter.activityTypeIds?.includes(row.activity_type_id ?? '') ?? true
}

function tokenOf(code: string): string {
  return Object.hasOwn(MISSING, code) ? MISSING[code as keyof typeof MISSING] : code
}

class Counts implements QuestionCounts {
  readonly byCode = new Map<string, number>()
  readonly byCluster = new Map<string, Map<string, number>>()

  add(clusterKey: string, code: string, n: number): void {
    this.byCode.set(code, (this.byCode.get(code) ?? 0) + n)
    const cluster = this.byCluster.get(clusterKey) ?? new Map<string, number>()
    this.byCluster.set(clusterKey, cluster.set(code, (cluster.get(code) ?? 0) + n))
  }
}
