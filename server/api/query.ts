import type { Context } from 'hono'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { explained } from '../explained.ts'
import { localTime } from '../local-time.ts'

/** A date of the calendar, such as 2026-02-28; the message is the code of its fault. */
const localDate = z.iso.date({ error: 'not_a_date' })

export const periodQuery = z.object({
  from: explained('query.from', localDate.optional()),
  to: explained('query.to', localDate.optional()),
})

/**
 * The parameters of an address, judged by their schema; empty ones count as left out. The message
 * of a fault is its code.
 *
 * @throws AppError `form_invalid` naming the parameters
 */
export function readQuery<Schema extends z.ZodObject>(
  c: Context,
  schema: Schema,
): z.output<Schema> {
  const given = Object.entries(c.req.query()).filter(([, value]) => value !== '')
  const parsed = schema.safeParse(Object.fromEntries(given))
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message])
  throw new AppError('form_invalid', { fields: Object.fromEntries(faults) })
}

/**
 * The period that was asked for; by default from the first day of this year until today.
 *
 * @throws AppError `form_invalid` when it ends before it begins
 */
export function periodOf(query: z.output<typeof periodQuery>, now: Date) {
  const today = localTime(now).date
  const period = { from: query.from ?? `${today.slice(0, 4)}-01-01`, to: query.to ?? today }
  if (period.from > period.to) throw new AppError('form_invalid', { fields: { to: 'before_from' } })
  return period
}
