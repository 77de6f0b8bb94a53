import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import type { Database } from '../db/port.ts'
import { listActivityTypes, listTowns } from '../stores/activity.ts'
import { activityNames } from '../stores/activity-names.ts'
import type { AuditLine } from '../stores/audit-log.ts'
import { currentDefinitions } from '../stores/definition.ts'
import { listPoints } from '../stores/point.ts'

type NameOf = (line: Pick<AuditLine, 'action' | 'subject'>) => string | null

/** Names of what the subjects of some entries are codes of, where it still exists. */
export async function auditSubjects(
  db: Database,
  lines: readonly Pick<AuditLine, 'action' | 'subject'>[],
  language: Language,
): Promise<NameOf> {
  const wanted = new Set(lines.map((line) => nounOf(line.action)))
  const activityIds = lines
    .filter((line) => nounOf(line.action) === 'activity')
    .map((line) => line.subject)
  const named = (list: Awaited<ReturnType<typeof listTowns>>) =>
    list.map(({ id, name }) => [id, name[language]] as const)
  const points = async () => (await listPoints(db)).map(({ code, name }) => [code, name] as const)
  const readers: Readonly<Record<string, () => Promise<Iterable<readonly [string, string]>>>> = {
    activity: () => activityNames(db, activityIds),
    point: points,
    print: points,
    town: async () => named(await listTowns(db)),
    activity_type: async () => named(await listActivityTypes(db)),
    indicator: async () => (await currentDefinitions(db)).map(({ id, name }) => [id, name]),
  }
  const nouns = [...wanted].filter((noun) => Object.hasOwn(readers, noun))
  const names = new Map(
    await Promise.all(nouns.map(async (noun) => [noun, new Map(await readers[noun]?.())] as const)),
  )
  return ({ action, subject }) => names.get(nounOf(action))?.get(subject) ?? null
}

const nounOf = (action: string) => action.split('.', 1)[0] ?? ''
