import type { Deps } from '../deps.ts'
import { localTime } from '../local-time.ts'
import { sealedOnDate } from '../stores/tally.ts'
import { atOneMoment } from './at-one-moment.ts'
import { unsealedIn } from './unsealed-in.ts'

/** Responses answered today, sealed or not. */
export async function countToday({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<number> {
  const { date } = localTime(clock())
  return await atOneMoment(db, async () => {
    const unsealed = await unsealedIn(db, { from: date, to: date })
    return (await sealedOnDate(db, date)) + unsealed.length
  })
}
