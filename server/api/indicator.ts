import type { Context } from 'hono'
import { z } from 'zod'
import type { AppContext } from '../context.ts'
import { explained } from '../explained.ts'
import { readIndicator } from '../indicator.ts'
import { allowed, type FindCaller } from './caller.ts'
import { periodOf, periodQuery, readQuery } from './query.ts'

const id = z.string().max(64, { error: 'unknown' })

export const indicatorQuery = periodQuery.extend({
  type: explained('query.type', id.optional()),
  indicator: explained('query.indicator', id.optional()),
})

/** The indicator object of a period. */
export function showIndicator({ deps }: AppContext, findCaller: FindCaller) {
  return async (c: Context): Promise<Response> => {
    allowed(await findCaller(c), 'indicator:read')
    const query = readQuery(c, indicatorQuery)
    const indicator = await readIndicator(deps, {
      ...periodOf(query, deps.clock()),
      activityTypeId: query.type,
      definitionId: query.indicator,
    })
    return c.json(indicator)
  }
}
