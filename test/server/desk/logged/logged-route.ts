import type { TemporaryApp } from '../../../support/temporary-app.ts'
import type { DeskClient } from '../desk-client.ts'

type Fields = Readonly<Record<string, string>>

/** What a route writes into the log, and a form that makes it do so. */
export interface LoggedRoute {
  readonly action: string
  readonly path?: string
  readonly fields?: Fields | ((house: House, id: string) => Fields | Promise<Fields>)
  /** What has to be so before; a text that it gives is the id of the address. */
  readonly before?: (house: House) => Promise<string | undefined>
}

export type LoggedRoutes = Readonly<Record<string, LoggedRoute>>

export interface House {
  readonly context: TemporaryApp
  readonly admin: DeskClient
}

/** Sends a form that has to be taken before the one that is looked at. */
export const post =
  (path: string, fields: Fields = {}) =>
  async ({ admin }: House): Promise<undefined> => {
    const reply = await admin.post(path, fields)
    if (reply.status >= 400) throw new Error(`${path} answered ${reply.status}.`)
  }

/** The row that a route is about: never the signed-in administrator. */
export async function idIn(
  { context }: House,
  table: 'api_token' | 'collecting_link' | 'operator',
): Promise<string> {
  const query = context.deps.db.read.selectFrom(table).select('id')
  const rows = await (table === 'operator'
    ? query.where('name' as never, '=', '赵六' as never)
    : query
  ).execute()
  return rows[0]?.id ?? ''
}
