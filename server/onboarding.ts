import type { StartStep } from '../survey-ui/desk/start-steps.tsx'
import { publicOrigin } from './address.ts'
import { FIRST_POINT } from './defaults/linze.ts'
import type { Deps } from './deps.ts'
import { localTime } from './local-time.ts'
import { listActivitiesOfYear } from './stores/activity.ts'
import { type Actor, recordAudit } from './stores/audit.ts'
import {
  asideName,
  hasChangedDefinition,
  isNotYet,
  markName,
  type OnboardingMark,
  onboardingMarks,
} from './stores/onboarding.ts'
import { listPoints, type Point } from './stores/point.ts'
import { readSealer } from './stores/sealer.ts'
import { holdSetting, readOrganisation, readSetting, setSetting } from './stores/setting.ts'
import { latestTestResponse } from './stores/test-response.ts'

/** The steps of the first-use list in their order. */
export const STEPS = [
  'organisation',
  'indicator',
  'activities',
  'points',
  'print',
  'test',
] as const satisfies readonly StartStep[]

export interface Onboarding {
  /** Over for good: everything was done once. */
  readonly finished: boolean
  readonly done: Readonly<Record<StartStep, boolean>>
  /** Steps that are done, of {@link STEPS}. */
  readonly n: number
}

/**
 * What is done of the first-use list. Data speaks where it can: a telephone, a second version of a
 * definition, an activity of this year, a second open point, a response. The rest are marks.
 */
export async function readOnboarding(deps: Deps): Promise<Onboarding> {
  const { db } = deps
  const marks = await onboardingMarks(db)
  const done = {
    organisation: marks.has('organisation') || (await readOrganisation(db)).telephone !== '',
    indicator: marks.has('indicator') || (await hasChangedDefinition(db)),
    activities: await hasActivities(deps, marks),
    points: hasPoints(await listPoints(db), marks, deps.clock()),
    print: marks.get('printed') === publicOrigin(deps.config),
    test: (await readSealer(db)).sealed > 0 || (await latestTestResponse(db)) !== undefined,
  }
  const n = STEPS.filter((step) => done[step]).length
  return { finished: marks.has('finished'), done, n }
}

async function hasActivities({ db, clock }: Deps, marks: ReadonlyMap<string, string>) {
  const year = localTime(clock()).date.slice(0, 4)
  if (marks.get('activities') === year) return true
  return (await listActivitiesOfYear(db, year)).length > 0
}

/** A second open point, or a first one that somebody gave its name or confirmed. */
function hasPoints(points: readonly Point[], marks: ReadonlyMap<string, string>, now: Date) {
  const open = points.filter((point) => isCollecting(point, now))
  return (
    open.length > 1 || open.some((point) => marks.has('points') || point.name !== FIRST_POINT.name)
  )
}

/** Whether a point takes responses that count, now or from a later day on. */
export function isCollecting(point: Point, now: Date): boolean {
  const isOver = point.closesAt !== null && point.closesAt <= now.toISOString()
  return point.mode === 'live' && point.closedAt === null && !isOver
}

/** Whether the list is over for good. */
export async function hasFinished({ db }: Pick<Deps, 'db'>): Promise<boolean> {
  return (await readSetting(db, markName('finished'))) !== undefined
}

/** Whether a person has put the list aside. */
export async function hasPutAside({ db }: Pick<Deps, 'db'>, operatorId: string): Promise<boolean> {
  return (await readSetting(db, asideName(operatorId))) !== undefined
}

/** Makes a mark, with an audit entry the first time that it has this value. */
export async function mark(
  deps: Deps,
  actor: Actor,
  name: OnboardingMark,
  value: string,
): Promise<void> {
  await remember(deps, actor, markName(name), value, `onboarding.${name}`)
}

/** Puts the list aside for whoever asks. */
export async function putAside(deps: Deps, actor: Actor & { readonly id: string }): Promise<void> {
  await remember(deps, actor, asideName(actor.id), 'yes', 'onboarding.put_aside')
}

/** Notes that a poster or card was opened under the address that codes have now. */
export async function markPrinted(deps: Deps, actor: Actor): Promise<void> {
  const origin = publicOrigin(deps.config)
  if ((await readSetting(deps.db, markName('printed'))) === origin) return
  await mark(deps, actor, 'printed', origin)
}

async function remember(deps: Deps, actor: Actor, name: string, value: string, action: string) {
  const { db } = deps
  const entry = { actor, action, subject: name, details: { value } }
  const at = deps.clock().toISOString()
  await db.atomic([
    holdSetting(db, name, at),
    recordAudit(deps, entry, isNotYet(db, name, value)),
    setSetting(db, name, value, at),
  ])
}
