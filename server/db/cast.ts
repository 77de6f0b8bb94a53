import { type RawBuilder, sql } from 'kysely'

/**
 * A bound text or number with its type written out. Where values stand in a select list instead of
 * a column's row, PostgreSQL cannot know what they are.
 */
export const asText = (value: string | null): RawBuilder<string> =>
  sql<string>`cast(${value} as text)`

export const asInteger = (value: number | null): RawBuilder<number> =>
  sql<number>`cast(${value} as integer)`
