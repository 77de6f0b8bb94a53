import type { Database } from '../db/port.ts'
import type { Deps } from '../deps.ts'
import { install, renewSecret } from '../installation.ts'
import { markName } from '../stores/onboarding.ts'
import { listPoints } from '../stores/point.ts'
import { insertSetting } from '../stores/setting.ts'
import { instantOf, yearUntil } from './calendar.ts'
import type { DemoOptions } from './demo-options.ts'
import { workAtDesk } from './office/work-at-desk.ts'
import { planYear } from './plan.ts'
import { createRandom } from './random.ts'
import { seededDeps } from './seeded-deps.ts'
import { writePlan } from './write-plan.ts'
import { writeYear } from './write-year.ts'

/** Name of the setting that marks a demo and holds its options as JSON. */
export const DEMO_SETTING = 'demo.options'

export interface MakeParts {
  /** Migrated and without an installation. */
  readonly db: Database
  readonly options: DemoOptions
  readonly sha256: Deps['sha256']
  /** 32 bytes that nobody can guess: the secret is the one thing that is not made from the seed. */
  readonly secret: Uint8Array
  readonly onStored: (responses: number) => void
}

/**
 * Fills an empty database with the simulated year: the same rows for the same options, except for
 * the secret that signs tickets.
 */
export async function makeDemo({
  db,
  options,
  sha256,
  secret,
  onStored,
}: MakeParts): Promise<void> {
  const random = createRandom(options.seed)
  const days = yearUntil(options.until)
  const time = { now: new Date(instantOf(days[0]?.localDate ?? '', -30 * 60)) }
  const deps = seededDeps(db, time, random.fork('house'), sha256)
  await install(deps)
  const at = time.now.toISOString()
  await db.atomic([
    insertSetting(db, DEMO_SETTING, JSON.stringify(options), at),
    // A county in the middle of its year has its first day behind it.
    insertSetting(db, markName('finished'), at, at),
    renewSecret(db, secret, at),
  ])
  const exitCode = (await listPoints(db))[0]?.code ?? ''
  const plan = planYear({ days, exitCode, ...options }, random.fork('plan'))
  await writePlan(deps, plan, exitCode)
  const people = random.fork('people')
  const simulation = { days, random: people, mac: deps.mac, sequences: new Map<string, number>() }
  await writeYear({ deps, simulation, plan, time, random: random.fork('arrival'), onStored })
  const work = random.fork('office')
  const office = seededDeps(db, time, work.fork('ids'), sha256)
  await workAtDesk({ deps: office, days, plan, exitCode, random: work })
}
