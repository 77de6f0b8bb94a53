import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { migrate } from '../../server/db/migrate.ts'
import { openPostgres } from '../../server/db/postgres.ts'
import { MIGRATIONS } from '../../server/migrations.gen.ts'
import { countLogged, loggedHouse, readyToSend } from '../server/desk/logged/logged-house.ts'
import { LOGGED_ROUTES } from '../server/desk/logged/logged-routes.ts'
import { emptyPostgres } from '../support/engines/postgres.ts'
import { until } from '../support/until.ts'

const CONNECTIONS = 6

/** Each press does something of its own, so both are taken and both stand in the log. */
const TAKEN_TWICE = [
  'POST /sign-in',
  'POST /sign-out',
  'POST /activities',
  'POST /points',
  'POST /collecting',
  'POST /operators/:id/link',
  'POST /publication/entries',
  'POST /comments/themes',
  'POST /towns',
  'POST /activity-types',
  'POST /start/test',
]

/** What the two are answered where it is not that one did it and the other came too late. */
const ANSWERS: Readonly<Record<string, readonly [number, number]>> = {
  // The name, the id or the link is taken by then.
  'POST /operators': [201, 422],
  'POST /tokens': [201, 422],
  'POST /indicators': [303, 422],
  'POST /invitation/:token': [303, 410],
  // Both wanted the same, and the page that follows says what came of it.
  'POST /start/later': [303, 303],
  'POST /start/activities': [303, 303],
  'POST /start/indicator': [303, 303],
  'POST /activities/copy': [303, 303],
  'POST /activities/copy/undo': [303, 303],
  'POST /collecting/:id/revoke': [303, 303],
  'POST /tokens/:id/revoke': [303, 303],
  'POST /coverage/imports/:id/confirm': [303, 303],
  'POST /coverage/imports/:id/undo': [303, 303],
  'POST /rectifications/assign': [303, 303],
}

const RACES = Object.entries(LOGGED_ROUTES).filter(
  ([route]) => route.startsWith('POST ') && !TAKEN_TWICE.includes(route),
)

async function installed() {
  const url = await emptyPostgres()
  const db = openPostgres(url, CONNECTIONS)
  afterAll(() => db.close())
  await migrate(db, MIGRATIONS, '2026-01-01T00:00:00.000Z')
  return { house: await loggedHouse(db), door: await holdDoor(url) }
}

/**
 * Lets everybody read and write the log, and nobody write anything else until it opens: both editors
 * then stand before their first change, and go on at the same moment.
 */
async function holdDoor(url: string) {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query<{ names: string }>(
    `SELECT string_agg(tablename, ', ') AS names FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> 'audit'`,
  )
  return {
    close: async () => {
      await client.query('BEGIN')
      await client.query(`LOCK TABLE ${rows[0]?.names} IN SHARE ROW EXCLUSIVE MODE`)
    },
    waiting: async () => {
      const { rowCount } = await client.query(
        `SELECT DISTINCT pid FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
         WHERE datname = current_database() AND NOT granted`,
      )
      return rowCount ?? 0
    },
    open: async () => {
      await client.query('COMMIT')
      await client.end()
    },
  }
}

describe('two editors of one moment', () => {
  it.each(RACES)('%s is done once and stands in the log once', async (route, logged) => {
    const { house, door } = await installed()
    const send = await readyToSend(house, route, logged)
    const before = await countLogged(house, logged.action)
    await door.close()
    let answered = 0
    const editing = [send(), send()].map(async (sending) => {
      const reply = await sending
      answered += 1
      return reply
    })
    await until('both have begun to write', async () =>
      (await door.waiting()) + answered === 2 ? true : undefined,
    )
    await door.open()
    const statuses = (await Promise.all(editing)).map((reply) => reply.status).toSorted()
    expect([route, ...statuses]).toEqual([route, ...(ANSWERS[route] ?? [303, 409])])
    expect(await countLogged(house, logged.action)).toBe(before + 1)
  })
})
