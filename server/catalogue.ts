import type { Deps } from './deps.ts'
import { POINT_CODE } from './gate/submission.ts'
import { type Questionnaires, readQuestionnaires } from './questionnaires.ts'
import { findPoint, type Point } from './stores/point.ts'
import { type Organisation, readOrganisation } from './stores/setting.ts'

/** What nearly every request needs and nearly none changes, read again after a second. */
export interface Catalogue {
  readonly point: (code: string) => Promise<Point | undefined>
  readonly questionnaires: () => Promise<Questionnaires>
  readonly organisation: () => Promise<Organisation>
}

const FRESH_MS = 1_000
const MOST_POINTS = 2_000

/**
 * A short-lived view of points, questionnaires and organisation. An edit, also one from the command
 * line, shows within a second; what must not be late (a closed point) is judged by the insert.
 */
export function createCatalogue(deps: Pick<Deps, 'db'>): Catalogue {
  const points = new Map<string, () => Promise<Point | undefined>>()
  return {
    point: async (code) => {
      if (!POINT_CODE.test(code)) return undefined
      const known = points.get(code)
      if (known) return known()
      if (points.size >= MOST_POINTS) points.clear()
      const read = remembered(() => findPoint(deps.db, code))
      points.set(code, read)
      return read()
    },
    questionnaires: remembered(() => readQuestionnaires(deps.db)),
    organisation: remembered(() => readOrganisation(deps.db)),
  }
}

function remembered<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined
  let readAt = 0
  return () => {
    const now = performance.now()
    if (!value || now - readAt > FRESH_MS) {
      readAt = now
      value = read()
      value.catch(() => {
        value = undefined
      })
    }
    return value
  }
}
