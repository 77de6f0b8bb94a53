import type { Context } from 'hono'
import type { AppContext } from '../context.ts'
import { attachment } from '../desk/attachment.ts'
import { responsesFile } from '../exports/responses-file.ts'
import { allowed, callingActor, callingDetails, type FindCaller } from './caller.ts'
import { periodOf, periodQuery, readQuery } from './query.ts'

/** The responses of a period as CSV, the same file as at the desk. */
export function downloadResponses({ deps }: AppContext, findCaller: FindCaller) {
  return async (c: Context): Promise<Response> => {
    const caller = allowed(await findCaller(c), 'responses:read')
    const period = periodOf(readQuery(c, periodQuery), deps.clock())
    const file = await responsesFile(deps, {
      period,
      actor: callingActor(caller),
      details: callingDetails(caller),
    })
    return c.body(file, 200, attachment(`manyi-responses-${period.from}-${period.to}.csv`))
  }
}
