import type { IndicatorDefinition } from '../../analysis/indicator/definition.ts'
import { AppError } from '../errors.ts'
import { localTime } from '../local-time.ts'
import { mark } from '../onboarding.ts'
import { recordAudit } from '../stores/audit.ts'
import { currentDefinitions } from '../stores/definition.ts'
import { markName, renamePoint } from '../stores/onboarding.ts'
import { findPoint } from '../stores/point.ts'
import { setSetting } from '../stores/setting.ts'
import { actorOf, type DeskHandler } from './context.ts'
import { isLong, readFields, readVersion } from './form.ts'
import { LONGEST_NAME } from './point-fields.ts'

/** The definitions that somebody looks at, so that a confirmation means these and no later ones. */
export function definitionVersions(definitions: readonly IndicatorDefinition[]): string {
  return definitions.map(({ id, version }) => `${id}:${version}`).join(' ')
}

export const confirmIndicators: DeskHandler = (desk) => async (c) => {
  const { versions } = await readFields(c, ['versions'])
  const now = definitionVersions(await currentDefinitions(desk.deps.db))
  if (versions !== now) throw new AppError('edit_conflict', {})
  await mark(desk.deps, actorOf(c), 'indicator', now)
  return c.redirect('/desk/start', 303)
}

/** "Only permanent places this year." */
export const confirmNoActivities: DeskHandler = (desk) => async (c) => {
  const { year } = await readFields(c, ['year'])
  if (year !== localTime(desk.deps.clock()).date.slice(0, 4)) {
    throw new AppError('form_invalid', { fields: { year: 'unknown' } })
  }
  await mark(desk.deps, actorOf(c), 'activities', year)
  return c.redirect('/desk/start', 303)
}

/** Confirms the name of the first point, or gives it another. */
export const confirmFirstPoint: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const fields = await readFields(c, ['code', 'version', 'name'])
  const point = await findPoint(deps.db, fields.code)
  if (!point || fields.name === '' || isLong(fields.name, LONGEST_NAME)) {
    throw new AppError('form_invalid', { fields: { name: 'required' } })
  }
  const version = readVersion(fields.version)
  if (point.version !== version) throw new AppError('edit_conflict', {})
  if (fields.name !== point.name) {
    const unchanged = deps.db.write
      .selectFrom('point')
      .select('code')
      .where('code', '=', point.code)
      .where('version', '=', version)
    const details = { name: `${point.name} → ${fields.name}` }
    const entry = { actor: actorOf(c), action: 'point.renamed', subject: point.code, details }
    const affected = await deps.db.atomic([
      recordAudit(deps, entry, unchanged),
      renamePoint(deps.db, { code: point.code, version, name: fields.name }),
      setSetting(deps.db, markName('points'), point.code, deps.clock().toISOString()),
    ])
    if (affected[1] === 0) throw new AppError('edit_conflict', {})
  } else {
    await mark(deps, actorOf(c), 'points', point.code)
  }
  return c.redirect('/desk/start', 303)
}
