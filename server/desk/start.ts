import type { IndicatorDefinition } from '../../analysis/indicator/definition.ts'
import { StartPage, type StartProps } from '../../survey-ui/desk/start-page.tsx'
import { publicOrigin } from '../address.ts'
import type { Config } from '../config.ts'
import { AppError } from '../errors.ts'
import { localTime } from '../local-time.ts'
import {
  hasFinished,
  hasPutAside,
  isCollecting,
  mark,
  type Onboarding,
  putAside,
  readOnboarding,
  STEPS,
} from '../onboarding.ts'
import { listActivitiesOfYear } from '../stores/activity.ts'
import { currentDefinitions } from '../stores/definition.ts'
import { listPoints } from '../stores/point.ts'
import { readOrganisation } from '../stores/setting.ts'
import { mayUse } from './access.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { readFields } from './form.ts'
import { frameOf, sendPage } from './page.ts'

/** The list of first use; the page that sees the last step done also ends it. */
export const showStart: DeskHandler = (desk) => async (c) => await answerStart(desk, c, null)

/** @param conflict the name of the first point that somebody stored, and the one that was typed */
export async function answerStart(
  desk: Desk,
  c: DeskContext,
  conflict: StartProps['conflict'],
): Promise<Response> {
  const { deps } = desk
  const onboarding = await readOnboarding(deps)
  const isOver = onboarding.finished || onboarding.n === STEPS.length
  if (isOver && !onboarding.finished) {
    await mark(deps, actorOf(c), 'finished', deps.clock().toISOString())
  }
  const page = StartPage({
    frame: await frameOf(desk, c),
    done: onboarding.done,
    n: onboarding.n,
    finished: isOver && !conflict,
    conflict,
    ...(await factsOf(desk, c)),
  })
  return sendPage(desk, c, page, conflict ? 409 : 200)
}

/** "Later", for the person who presses it. */
export const startLater: DeskHandler = (desk) => async (c) => {
  const { wish } = await readFields(c, ['wish'])
  if (wish !== 'later') throw new AppError('form_invalid', { fields: { wish: 'unknown' } })
  const { id, name } = actorOf(c)
  if (id !== null) await putAside(desk.deps, { id, name })
  return c.redirect('/desk/overview', 303)
}

/** How far first use is, for the desk's first page; `undefined` once it is over. */
export async function unfinishedSetup({ deps }: Desk): Promise<Onboarding | undefined> {
  return (await hasFinished(deps)) ? undefined : await readOnboarding(deps)
}

/** Whether the desk opens with the list: not over, and not put aside by this person. */
export async function opensWithStart(desk: Desk, c: DeskContext): Promise<boolean> {
  const id = actorOf(c).id ?? ''
  return !(await hasPutAside(desk.deps, id)) && !(await hasFinished(desk.deps))
}

/** Whether codes that are printed now can be opened by visitors. */
export function originState(config: Config): 'ok' | 'missing' | 'plain' {
  if (config.origin === undefined) return 'missing'
  return config.origin.startsWith('https:') ? 'ok' : 'plain'
}

async function factsOf(
  { deps }: Desk,
  c: DeskContext,
): Promise<Omit<StartProps, 'frame' | 'done' | 'n' | 'finished' | 'conflict'>> {
  const { db, config, clock } = deps
  const role = c.get('session')?.operator.role
  const language = c.get('language')
  const year = localTime(clock()).date.slice(0, 4)
  const organisation = await readOrganisation(db)
  const definitions = await currentDefinitions(db)
  const activities = await listActivitiesOfYear(db, year)
  const open = (await listPoints(db)).filter((point) => isCollecting(point, clock()))
  return {
    mayAdmin: mayUse(role, 'POST', '/start/points'),
    year,
    names: [organisation.association[language], organisation.museum[language]].filter(
      (name) => name !== '',
    ),
    telephone: organisation.telephone,
    indicators: definitions,
    versions: definitionVersions(definitions),
    indicatorsHref: mayUse(role, 'GET', '/indicators') ? '/desk/indicators' : null,
    activities: activities.length,
    openPoints: open.length,
    firstPoint: open[0] ?? null,
    origin: publicOrigin(config),
    originState: originState(config),
  }
}

/** The definitions that somebody looks at, so that a confirmation means these and no later ones. */
export function definitionVersions(definitions: readonly IndicatorDefinition[]): string {
  return definitions.map(({ id, version }) => `${id}:${version}`).join(' ')
}
