import { entryOf } from '../../survey-ui/instrument/draft.ts'
import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import { readThemes } from '../comments/read-themes.ts'
import type { Database } from '../db/port.ts'
import { questionTexts } from '../question-text.ts'
import { listActivityTypes, listTowns } from '../stores/activity.ts'
import { activityNames } from '../stores/activity-names.ts'
import { listImports } from '../stores/attendance-import.ts'
import type { AuditLine } from '../stores/audit-log.ts'
import { listIndicators } from '../stores/definition.ts'
import { listPoints } from '../stores/point.ts'
import { responsePlaces } from '../stores/response-place.ts'
import { readEditing } from './questionnaire-state.ts'

type Subject = Pick<AuditLine, 'action' | 'subject'>
type NameOf = (line: Subject) => string | null
type Names = Iterable<readonly [code: string, name: string]>

/** Lists of attendance whose file names are looked for. */
const MOST_IMPORTS = 1_000

/** Names of what the subjects of some entries are codes of, where it still exists. */
export async function auditSubjects(
  db: Database,
  lines: readonly Subject[],
  language: Language,
): Promise<NameOf> {
  const readers = readersOf(db, lines, language)
  const nouns = [...new Set(lines.map(nounOf))].filter((noun) => Object.hasOwn(readers, noun))
  const names = new Map(
    await Promise.all(nouns.map(async (noun) => [noun, new Map(await readers[noun]?.())] as const)),
  )
  return (line) => {
    const known = names.get(nounOf(line))
    // Some say of what of it: a type and a month, an indicator and a period.
    const [code = '', ...rest] = line.subject.split(' ')
    const name = known?.get(line.subject) ?? known?.get(code)
    return name === undefined ? null : [name, ...(known?.has(line.subject) ? [] : rest)].join(' ')
  }
}

/** How to find the names of the subjects of a kind of entry. */
function readersOf(
  db: Database,
  lines: readonly Subject[],
  language: Language,
): Readonly<Record<string, () => Promise<Names>>> {
  const subjects = (noun: string) =>
    lines.filter((line) => nounOf(line) === noun).map((line) => line.subject)
  const named = (list: Awaited<ReturnType<typeof listTowns>>) =>
    list.map(({ id, name }) => [id, name[language]] as const)
  const points = async () => (await listPoints(db)).map(({ code, name }) => [code, name] as const)
  const types = async () => named(await listActivityTypes(db))
  const indicators = async () =>
    (await listIndicators(db)).map(({ definition: { id, name } }) => [id, name] as const)
  const rated = (noun: string) => async () => {
    const places = await responsePlaces(db, subjects(noun))
    return [...places].map(([id, { point, date }]) => [id, `${point} ${date}`] as const)
  }
  return {
    activity: () => activityNames(db, subjects('activity')),
    point: points,
    print: points,
    responses: points,
    town: async () => named(await listTowns(db)),
    activity_type: types,
    opening_day: types,
    indicator: indicators,
    remark: indicators,
    comment: rated('comment'),
    rectification: rated('rectification'),
    comment_theme: async () =>
      (await readThemes(db)).map(({ id, name }) => [id, name[language]] as const),
    questionnaire: async () => {
      const [textOf, { draft }] = await Promise.all([questionTexts(db), readEditing(db)])
      const drafted = (id: string) => entryOf(draft, id)?.question.text ?? textOf(id)
      const texts = subjects('questionnaire').map((id) => [id, drafted(id)[language]] as const)
      return texts.filter(([id, text]) => id !== text)
    },
    attendance: async () =>
      (await listImports(db, MOST_IMPORTS)).map(({ id, fileName }) => [id, fileName] as const),
  }
}

const nounOf = ({ action }: Pick<Subject, 'action'>) => action.split('.', 1)[0] ?? ''
