import type { Database } from '../db/port.ts'

/** An activity, or a point that stands for itself, with its sealed responses that have a level. */
export interface PlaceSize {
  /** `null` at permanent places. */
  readonly activityId: string | null
  /** Of an activity: one of its points. */
  readonly pointCode: string
  readonly n: number
}

/** Sealed responses with an overall level by place, answered between two local dates, both inclusive. */
export async function placeSizes(
  db: Database,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly PlaceSize[]> {
  const rows = await db.read
    .selectFrom('tally_cluster')
    .innerJoin('cluster', 'cluster.id', 'tally_cluster.cluster_id')
    .select(['cluster.activity_id', 'cluster.point_code'])
    .select((eb) => eb.fn.sum<number>('tally_cluster.n').as('n'))
    .where('tally_cluster.question', '=', 'overall')
    .where('tally_cluster.local_date', '>=', from)
    .where('tally_cluster.local_date', '<=', to)
    .where('tally_cluster.code', 'in', ['5', '4', '3', '2', '1'])
    .groupBy(['cluster.activity_id', 'cluster.point_code'])
    .execute()
  return rows.map((row) => ({
    activityId: row.activity_id,
    pointCode: row.point_code,
    n: Number(row.n),
  }))
}
