import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseConfig } from '../../server/config.ts'
import { migrate } from '../../server/db/migrate.ts'
import { openSqlite } from '../../server/db/sqlite.ts'
import { MIGRATIONS } from '../../server/migrations.gen.ts'
import { openDeps } from '../../server/node-deps.ts'
import { checkTallies } from '../../server/sealing/check.ts'
import { sealAll } from '../../server/sealing/seal.ts'
import { readSealer } from '../../server/stores/sealer.ts'
import { updateFromEarlierVersion } from '../support/earlier-version.ts'
import {
  addAskingPoint,
  patternsOneByOne,
  recordVisits,
  talliedPatterns,
} from '../support/rated-visits.ts'
import { temporaryApp } from '../support/temporary-app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { bundleEntry } from './support/bundle.ts'

const SEALED = 90
const KILLS = 12

it('counts every pattern once though the update is killed again and again', async () => {
  const dataFolder = temporaryFolder()
  const db = openSqlite(join(dataFolder, 'manyi.db'))
  await migrate(db, MIGRATIONS, '2026-01-01T00:00:00.000Z')
  const context = await temporaryApp({}, db)
  await addAskingPoint(context)
  await recordVisits(context, SEALED)
  await sealAll(context.deps)
  await updateFromEarlierVersion(db)

  const script = await bundleEntry(new URL('catch-up.ts', import.meta.url))
  const ends: number[] = []
  for (let kill = 0; kill < KILLS; kill += 1) {
    await runUntil(script, dataFolder, kill % 3 === 0 ? 'written' : 'writing', 1 + (kill % 4))
    const { patterned } = await readSealer(db)
    ends.push(patterned)
    expect(await checkTallies(context.deps)).toMatchObject({ agrees: true, sealed: SEALED })
  }
  expect(ends).toEqual([...ends].sort((a, b) => a - b))
  expect(ends.at(-1)).toBeGreaterThan(0)
  expect(ends.at(-1)).toBeLessThan(SEALED)

  // Opening it for a server or a command does the rest.
  const opened = await openDeps(parseConfig({ MANYI_DATA: dataFolder }))
  expect(await readSealer(opened.deps.db)).toMatchObject({ sealed: SEALED, patterned: SEALED })
  await opened.deps.db.close()
  expect(await talliedPatterns(context)).toEqual(await patternsOneByOne(context))
  expect((await checkTallies(context.deps)).agrees).toBe(true)
  await db.close()
})

/** Runs the script and kills it as soon as it has said a word so many times. */
async function runUntil(script: string, dataFolder: string, word: string, times: number) {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, MANYI_DATA: dataFolder, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += String(chunk)
    if (said.split(`${word}\n`).length > times) child.kill('SIGKILL')
  })
  const [code, signal] = await once(child, 'exit')
  expect([code, signal]).toEqual([null, 'SIGKILL'])
}
