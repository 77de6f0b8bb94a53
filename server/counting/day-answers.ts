import {
  addClusterSummaries,
  type ClusterSummary,
  summariseClusters,
} from '../../analysis/indicator/cluster-summary.ts'
import { LEVELS, type LevelCounts } from '../../analysis/indicator/level-counts.ts'

/** One answer code in one cluster of a day. */
export interface AnswerCount {
  readonly clusterKey: string
  readonly activityTypeId: string | null
  readonly code: string
  readonly n: number
}

interface ClusterCodes {
  readonly activityTypeId: string
  readonly byCode: Map<string, number>
}

/** Answers to one question on one day. */
export interface DayAnswers {
  /** Permanent points: their clusters end with the day, so that sums by activity type will do. */
  readonly points: ReadonlyMap<
    string,
    { readonly byCode: CodeCounts; readonly clusters: ClusterSummary }
  >
  /** Activities: their clusters may go on for several days. */
  readonly activities: ReadonlyMap<string, ClusterCodes>
}

export type CodeCounts = ReadonlyMap<string, number>

/** Answers to one question: by code, and by activity type (`''` where it is not known). */
export interface QuestionCounts {
  readonly byCode: CodeCounts
  readonly clusters: ClusterSummary
  readonly strata: ReadonlyMap<string, ClusterSummary>
}

/** Puts the answers of one day together. */
export function dayAnswers(rows: Iterable<AnswerCount>): DayAnswers {
  const clusters = new Map<string, ClusterCodes>()
  for (const { clusterKey, activityTypeId, code, n } of rows) {
    const cluster = clusters.get(clusterKey) ?? {
      activityTypeId: activityTypeId ?? '',
      byCode: new Map<string, number>(),
    }
    increase(cluster.byCode, code, n)
    clusters.set(clusterKey, cluster)
  }
  const activities = new Map([...clusters].filter(([key]) => key.startsWith('a:')))
  const points = [...clusters].filter(([key]) => !key.startsWith('a:')).map(([, one]) => one)
  const byType = Map.groupBy(points, (cluster) => cluster.activityTypeId)
  return {
    activities,
    points: new Map([...byType].map(([type, list]) => [type, countsOf(list.map((c) => c.byCode))])),
  }
}

/**
 * Answers of several days, of some activity types or all.
 *
 * @param activityTypeIds `null` is every type, also unknown ones
 */
export function sumDays(
  days: Iterable<DayAnswers>,
  activityTypeIds: readonly string[] | null,
): QuestionCounts {
  const wanted = (type: string) => activityTypeIds?.includes(type) ?? true
  const byCode = new Map<string, number>()
  const summaries: Stratum[] = []
  const activities = new Map<string, ClusterCodes>()
  for (const day of days) {
    for (const [type, { byCode: counts, clusters }] of day.points) {
      if (!wanted(type)) continue
      addAll(byCode, counts)
      summaries.push({ type, clusters })
    }
    for (const [key, cluster] of day.activities) {
      if (!wanted(cluster.activityTypeId)) continue
      addAll(byCode, cluster.byCode)
      const whole = activities.get(key) ?? { ...cluster, byCode: new Map<string, number>() }
      addAll(whole.byCode, cluster.byCode)
      activities.set(key, whole)
    }
  }
  const strata = sumStrata([...summaries, ...strataOf([...activities.values()])])
  return { byCode, clusters: addClusterSummaries([...strata.values()]), strata }
}

interface Stratum {
  readonly type: string
  readonly clusters: ClusterSummary
}

function strataOf(clusters: readonly ClusterCodes[]): Stratum[] {
  const byType = Map.groupBy(clusters, (cluster) => cluster.activityTypeId)
  return [...byType].map(([type, list]) => ({
    type,
    clusters: countsOf(list.map((cluster) => cluster.byCode)).clusters,
  }))
}

function sumStrata(parts: readonly Stratum[]): Map<string, ClusterSummary> {
  const byType = Map.groupBy(parts, (part) => part.type)
  const sorted = [...byType].sort(([a], [b]) => (a < b ? -1 : 1))
  return new Map(
    sorted.map(([type, list]) => [type, addClusterSummaries(list.map((part) => part.clusters))]),
  )
}

function countsOf(clusters: readonly CodeCounts[]): Omit<QuestionCounts, 'strata'> {
  const byCode = new Map<string, number>()
  for (const cluster of clusters) addAll(byCode, cluster)
  return { byCode, clusters: summariseClusters(clusters.map(levelCounts)) }
}

/** The five levels among the codes of a question. */
function levelCounts(byCode: CodeCounts): LevelCounts {
  return Object.fromEntries(
    LEVELS.map((level) => [level, byCode.get(level) ?? 0]),
  ) as unknown as LevelCounts
}

function addAll(sums: Map<string, number>, counts: CodeCounts): void {
  for (const [code, n] of counts) increase(sums, code, n)
}

function increase(sums: Map<string, number>, code: string, n: number): void {
  sums.set(code, (sums.get(code) ?? 0) + n)
}
