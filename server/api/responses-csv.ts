import type { Context } from 'hono'
import type { AppContext } from '../context.ts'
import { responsesFile } from '../exports/responses-file.ts'
import { sendCsv } from '../exports/send-csv.ts'
import { allowed, callingActor, callingDetails, type FindCaller } from './caller.ts'
import { periodOf, periodQuery, readQuery } from './query.ts'

/** The responses of a period as CSV, the same file as at the desk. */
export function downloadResponses({ deps }: AppContext, findCaller: FindCaller) {
  return async (c: Context): Promise<Response> => {
    const caller = allowed(await findCaller(c), 'responses:read')
    const period = periodOf(readQuery(c, periodQuery), deps.clock())
    const file = await responsesFile(deps, period, callingActor(caller), callingDetails(caller))
    return await sendCsv(c, deps, file)
  }
}
