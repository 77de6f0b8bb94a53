import { toBase64Url } from './base64-url.ts'
import { violation } from './db/constraint.ts'
import type { Compilable, Database } from './db/port.ts'
import { INDICATORS } from './defaults/indicators.ts'
import { ACTIVITY_TYPES, FIRST_POINT, ORGANISATION, TOWNS } from './defaults/linze.ts'
import { defaultQuestionnaire } from './defaults/questionnaire.ts'
import { pointCode } from './gate/receipt.ts'
import { insertIndicator } from './stores/definition.ts'
import { insertPoint } from './stores/point.ts'
import { insertQuestionnaireVersion } from './stores/questionnaire.ts'
import { insertSealer } from './stores/sealer.ts'
import { insertSetting, readSetting, setSetting } from './stores/setting.ts'

const INSTALLED = 'installation.at'
const SECRET = 'secret.mac'
const REPORT_YEAR = 2022

interface Parts {
  readonly db: Database
  readonly clock: () => Date
  readonly randomBytes: (size: number) => Uint8Array
}

/**
 * Fills a database that has none yet with Linze's defaults: organisation, towns, activity types
 * with the attendance of 2022, questionnaire, two indicators and one open point.
 *
 * @returns whether this was the first time; of two first starts at once only one installs
 */
export async function install(parts: Parts): Promise<boolean> {
  const { db } = parts
  if ((await readSetting(db, INSTALLED)) !== undefined) return false
  const at = parts.clock().toISOString()
  const categories = ACTIVITY_TYPES.map((type) => ({
    code: type.id,
    label: { zh: type.zh, en: type.en },
  }))
  const installing = db.atomic([
    insertSetting(db, INSTALLED, at, at),
    setSetting(db, SECRET, toBase64Url(parts.randomBytes(32)), at),
    insertSealer(db, at),
    ...Object.entries(ORGANISATION).map(([name, value]) => setSetting(db, name, value, at)),
    ...towns(db),
    ...activityTypes(db),
    insertQuestionnaireVersion(db, 1, JSON.stringify(defaultQuestionnaire(categories)), at),
    ...INDICATORS.flatMap((one, index) => insertIndicator(db, one, index + 1, at)),
    insertPoint(db, {
      code: pointCode(parts.randomBytes(16)),
      name: FIRST_POINT.name,
      activityId: null,
      activityTypeId: FIRST_POINT.activityTypeId,
      mode: 'live',
      opensAt: null,
      closesAt: null,
      createdAt: at,
    }),
  ])
  try {
    await installing
    return true
  } catch (error) {
    if (violation(error) === 'unique' && (await readSetting(db, INSTALLED))) return false
    throw error
  }
}

/** Statement that gives the installation another secret: tickets handed out before prove nothing then. */
export function renewSecret(db: Database, random: Uint8Array, at: string): Compilable {
  return setSetting(db, SECRET, toBase64Url(random), at)
}

/** The secret that signs tickets; made by {@link install}. */
export async function readSecret(db: Database): Promise<string> {
  const secret = await readSetting(db, SECRET)
  if (secret === undefined) throw new Error('The installation has no secret.')
  return secret
}

function towns(db: Database): Compilable[] {
  return TOWNS.map((town, position) =>
    db.write
      .insertInto('town')
      .values({ id: town.id, name_zh: town.zh, name_en: town.en, position, version: 1 }),
  )
}

function activityTypes(db: Database): Compilable[] {
  return ACTIVITY_TYPES.flatMap((type, position) => [
    db.write
      .insertInto('activity_type')
      .values({ id: type.id, name_zh: type.zh, name_en: type.en, position, version: 1 }),
    db.write.insertInto('activity_type_year').values({
      activity_type_id: type.id,
      year: REPORT_YEAR,
      sessions: type.sessions2022,
      attendance: type.attendance2022,
    }),
  ])
}
