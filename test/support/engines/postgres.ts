import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { openPostgres } from '../../../server/db/postgres.ts'
import { useEngine } from './engine.ts'

const CONNECTIONS = 6

useEngine({
  name: 'postgres',
  openEmpty: async () => openPostgres(await emptyPostgres(), CONNECTIONS),
})

/** Address of a new empty database on the server of this run. */
export async function emptyPostgres(): Promise<string> {
  const url = new URL(inject('postgresUrl'))
  const client = new pg.Client(url.href)
  await client.connect()
  const name = `t${randomUUID().replaceAll('-', '')}`
  await client.query(`CREATE DATABASE ${name} STRATEGY file_copy`)
  await client.end()
  url.pathname = `/${name}`
  return url.href
}
