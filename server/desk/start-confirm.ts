import { AppError } from '../errors.ts'
import { localTime } from '../local-time.ts'
import { mark } from '../onboarding.ts'
import { recordAudit } from '../stores/audit.ts'
import { currentDefinitions } from '../stores/definition.ts'
import { holdRows } from '../stores/hold-rows.ts'
import { markName, renamePoint } from '../stores/onboarding.ts'
import { findPoint, isPointAt } from '../stores/point.ts'
import { setSetting } from '../stores/setting.ts'
import { actorOf, type DeskHandler } from './context.ts'
import { isLong, readFields, readVersion } from './form.ts'
import { LONGEST_NAME } from './point-fields.ts'
import { answerStart, definitionVersions } from './start.ts'

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
  if (point.version !== version) {
    return await answerStart(desk, c, { theirs: point.name, yours: fields.name })
  }
  if (fields.name !== point.name) {
    const unchanged = isPointAt(deps.db, point.code, version)
    const details = { name: `${point.name} → ${fields.name}` }
    const entry = { actor: actorOf(c), action: 'point.renamed', subject: point.code, details }
    const [, , renamed] = await deps.db.atomic([
      holdRows(deps.db, 'point', [point.code]),
      recordAudit(deps, entry, unchanged),
      renamePoint(deps.db, { code: point.code, version, name: fields.name }),
      setSetting(deps.db, markName('points'), point.code, deps.clock().toISOString()),
    ])
    if (renamed === 0) {
      const now = await findPoint(deps.db, point.code)
      return await answerStart(desk, c, { theirs: now?.name ?? '', yours: fields.name })
    }
  } else {
    await mark(deps, actorOf(c), 'points', point.code)
  }
  return c.redirect('/desk/start', 303)
}
