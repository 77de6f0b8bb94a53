import type { Deps } from '../deps.ts'
import { localTime } from '../local-time.ts'
import { unsealedResponses } from '../stores/response.ts'
import { sealedOnDate } from '../stores/tally.ts'
import { atOneMoment } from './at-one-moment.ts'

/** Responses answered today, sealed or not. */
export async function countToday({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<number> {
  const { date } = localTime(clock())
  return await atOneMoment(db, async () => {
    const tail = await unsealedResponses(db)
    const unsealed = tail.filter((row) => row.local_date === date).length
    return (await sealedOnDate(db, date)) + unsealed
  })
}
