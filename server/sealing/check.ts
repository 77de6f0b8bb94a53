import type { Database } from '../db/port.ts'
import { StorageUnavailable } from '../db/unavailable.ts'
import type { Deps } from '../deps.ts'
import { questionnaireOf, readQuestionnaires } from '../questionnaires.ts'
import { sealedPages } from '../stores/response.ts'
import { findClusters, readSealer } from '../stores/sealer.ts'
import { readTallies, type TallyEntries } from '../stores/tally.ts'
import { wrongKeptMonths } from './check-kept-months.ts'
import { patternEntries } from './pattern-entries.ts'
import { tallyEntries } from './tally-entries.ts'

const TRIES = 20
const TALLIES: readonly (keyof TallyEntries)[] = ['cluster', 'month', 'hour', 'pattern']

/** One tally row that the responses do not bear out; of `kept_month` 1 and 0 for a whole summary. */
export interface Difference {
  readonly tally: keyof TallyEntries | 'kept_month'
  readonly key: string
  readonly tallied: number
  readonly recounted: number
}

export interface TallyCheck {
  readonly agrees: boolean
  readonly sealed: number
  readonly responses: number
  /** 0 when the sealed order has no hole and no response stands twice in it. */
  readonly gaps: number
  readonly differences: readonly Difference[]
}

/**
 * Recounts the tallies from the sealed responses and compares row by row; also that the sealed
 * order runs from 0 without a hole, and what is kept of finished months. Constant memory but for the
 * tallies themselves. What is sealed meanwhile, beside a running server, is left for the next check.
 */
export async function checkTallies(deps: Deps): Promise<TallyCheck> {
  const { db } = deps
  const { sealed, patterned, tallies } = await talliesAtOneMoment(db)
  const questionnaires = await readQuestionnaires(db)
  const questionnaire = (version: number) => questionnaireOf(questionnaires, version)
  const recount = { cluster: newSums(), month: newSums(), hour: newSums(), pattern: newSums() }
  let responses = 0
  let gaps = 0
  for await (const page of sealedPages(db)) {
    const rows = page.filter((row) => Number(row.seal_index) < sealed)
    const clusters = await findClusters(db, [...new Set(rows.map((row) => row.cluster_key))])
    for (const row of rows) {
      if (Number(row.seal_index) !== responses) gaps += 1
      responses += 1
    }
    const counted = rows.filter((row) => Number(row.seal_index) < patterned)
    const entries = {
      ...tallyEntries(rows, { questionnaire, clusterId: (key) => clusters.get(key) ?? -1 }),
      pattern: patternEntries(counted, questionnaire),
    }
    for (const name of TALLIES) addUp(recount[name], entries[name])
  }
  const wrong = await wrongKeptMonths(db)
  const differences = [
    ...TALLIES.flatMap((name) => compare(name, summed(tallies[name]), recount[name])),
    ...wrong.map((key) => ({ tally: 'kept_month' as const, key, tallied: 1, recounted: 0 })),
  ]
  const missing = sealed - responses
  return {
    agrees: differences.length === 0 && gaps === 0 && missing === 0,
    sealed,
    responses,
    gaps: gaps + Math.abs(missing),
    differences,
  }
}

/** The tallies and how many responses they hold: read again if the sealer came in between. */
async function talliesAtOneMoment(db: Database) {
  for (let attempt = 1; ; attempt += 1) {
    const { sealed, patterned } = await readSealer(db)
    const tallies = await readTallies(db)
    const after = await readSealer(db)
    if (after.sealed === sealed && after.patterned === patterned)
      return { sealed, patterned, tallies }
    if (attempt === TRIES) throw new StorageUnavailable('busy')
  }
}

type Sums = Map<string, number>
const newSums = (): Sums => new Map()

function addUp(sums: Sums, rows: TallyEntries[keyof TallyEntries]) {
  for (const row of rows) {
    const { n, ...key } = row
    const text = Object.keys(key)
      .sort()
      .map((name) => `${name}=${String(key[name as keyof typeof key])}`)
      .join(' ')
    sums.set(text, (sums.get(text) ?? 0) + n)
  }
}

function summed(rows: TallyEntries[keyof TallyEntries]): Sums {
  const sums = newSums()
  addUp(sums, rows)
  return sums
}

function compare(tally: Difference['tally'], tallied: Sums, recounted: Sums): Difference[] {
  const keys = new Set([...tallied.keys(), ...recounted.keys()])
  return [...keys]
    .map((key) => ({
      tally,
      key,
      tallied: tallied.get(key) ?? 0,
      recounted: recounted.get(key) ?? 0,
    }))
    .filter((row) => row.tallied !== row.recounted)
}
