import { LEAF_VERSION } from '../../analysis/evidence/leaf.ts'
import { toBase64Url } from '../base64-url.ts'
import { violation } from '../db/constraint.ts'
import type { Database } from '../db/port.ts'
import type { ResponseRow, Schema } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { questionnaireOf, readQuestionnaires } from '../questionnaires.ts'
import { unsealedResponses } from '../stores/response.ts'
import {
  advanceSealer,
  findClusters,
  freezeVersions,
  insertClusters,
  insertLeaves,
  isPatterned,
  placeResponses,
  readSealer,
} from '../stores/sealer.ts'
import { addToTallies } from '../stores/tally.ts'
import { aTurn } from '../turn.ts'
import { hashOfParts, leafOf } from './leaf-of.ts'
import { patternEntries } from './pattern-entries.ts'
import { tallyEntries } from './tally-entries.ts'

/** Long enough to be cheap for each response, short enough not to hold up requests. */
const LIST_LENGTH = 250
/** Where a statement binds few values, a list of this length stays below D1's thousand statements. */
const SHORT_LIST_LENGTH = 20

function listLength(db: Database): number {
  return db.maxBindings < 1_000 ? SHORT_LIST_LENGTH : LIST_LENGTH
}

/**
 * Seals the oldest unsealed responses: gives them consecutive indexes, adds them to the tallies and
 * appends their leaves, all in one atomic list. Two sealers may race: the leaf's primary key lets
 * one of them win, and the other has changed nothing.
 *
 * @param limit responses of one list
 * @returns how many were sealed; 0 when nothing was waiting or the race was lost
 */
export async function seal(deps: Deps, limit = listLength(deps.db)): Promise<number> {
  const { db } = deps
  const before = await readSealer(db)
  const rows = await unsealedResponses(db, limit)
  if (rows.length === 0) return 0
  const questionnaires = await readQuestionnaires(db)
  const questionnaire = (version: number) => questionnaireOf(questionnaires, version)
  const known = await findClusters(db, [...new Set(rows.map((row) => row.cluster_key))])
  const fresh = newClusters(rows, known, before.clusters)
  const ids = new Map([...known, ...fresh.map((row) => [row.cluster_key, row.id] as const)])
  const clusterId = (key: string) => ids.get(key) ?? 0
  const hash = hashOfParts(deps.sha256)
  const leaves = rows.map((row, index) => ({
    leaf_index: before.sealed + index,
    kind: 'response',
    version: LEAF_VERSION,
    hash: toBase64Url(leafOf(hash, row, questionnaire(row.questionnaire_version))),
  }))
  const sealedAt = deps.clock().toISOString()
  const after = {
    sealed: before.sealed + rows.length,
    clusters: before.clusters + fresh.length,
    sealedAt,
  }
  const entries = {
    ...tallyEntries(rows, { questionnaire, clusterId }),
    pattern: isPatterned(before) ? patternEntries(rows, questionnaire) : [],
  }
  const versions = [...new Set(rows.map((row) => row.questionnaire_version))]
  try {
    await db.atomic([
      advanceSealer(db, before, after),
      ...insertLeaves(db, leaves),
      ...insertClusters(db, fresh),
      ...placeResponses(
        db,
        rows.map((row, index) => ({ id: row.id, sealIndex: before.sealed + index })),
      ),
      ...addToTallies(db, entries),
      freezeVersions(db, versions, sealedAt),
    ])
  } catch (error) {
    if (violation(error) === 'unique') return 0
    throw error
  }
  return rows.length
}

function newClusters(
  rows: readonly ResponseRow[],
  known: ReadonlyMap<string, number>,
  numbered: number,
): Schema['cluster'][] {
  const fresh = new Map<string, Schema['cluster']>()
  for (const row of rows) {
    if (known.has(row.cluster_key) || fresh.has(row.cluster_key)) continue
    fresh.set(row.cluster_key, {
      id: numbered + fresh.size + 1,
      cluster_key: row.cluster_key,
      point_code: row.point_code,
      activity_id: activityOf(row.cluster_key),
      activity_type_id: row.activity_type_id,
    })
  }
  return [...fresh.values()]
}

/** The activity in a cluster key `a:<activity>:<type>`, `null` in that of a permanent point. */
function activityOf(clusterKey: string): string | null {
  const [kind, activityId = null] = clusterKey.split(':')
  return kind === 'a' ? activityId : null
}

/**
 * Seals what is waiting, giving way to requests between the lists. Ends with the first list that is
 * not full: what came in meanwhile waits for the next round, or under load the lists would get
 * short, and a short list costs twice as much for each response.
 *
 * @param mostLists where an invocation is limited
 */
export async function sealAll(deps: Deps, mostLists = Number.POSITIVE_INFINITY): Promise<number> {
  const length = listLength(deps.db)
  let sealed = 0
  for (let lists = 1; ; lists += 1) {
    const n = await seal(deps, length)
    sealed += n
    if (n < length || lists >= mostLists) return sealed
    await aTurn()
  }
}
