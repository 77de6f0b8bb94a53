import { codedQuestions } from '../../survey-ui/instrument/pack.ts'
import type { Questionnaire } from '../../survey-ui/instrument/questionnaire.ts'
import type { ResponseRow } from '../db/schema.ts'
import type { TallyEntries } from '../stores/tally.ts'

/** What a pattern needs of a response. */
export type RatedRow = Pick<
  ResponseRow,
  'questionnaire_version' | 'activity_type_id' | 'local_date' | 'answers'
>

const LEVELS = new Set(['1', '2', '3', '4', '5'])

/**
 * What a list of responses adds to the tally of patterns (migrations/0005_tally_pattern.sql), summed
 * over equal keys and in their order. Responses without any level rating add nothing.
 */
export function patternEntries(
  rows: readonly RatedRow[],
  questionnaire: (version: number) => Questionnaire,
): TallyEntries['pattern'] {
  const places = new Map<number, readonly LevelPlace[]>()
  const entries = new Map<string, TallyEntries['pattern'][number]>()
  for (const row of rows) {
    const version = row.questionnaire_version
    const ofVersion = places.get(version) ?? levelPlaces(questionnaire(version))
    places.set(version, ofVersion)
    const pattern = patternOf(row.answers, ofVersion)
    if (pattern === '') continue
    const month = row.local_date.slice(0, 7)
    const activity_type_id = row.activity_type_id ?? ''
    const key = `${month}\0${activity_type_id}\0${pattern}`
    const entry = entries.get(key) ?? { month, activity_type_id, pattern, n: 0 }
    entry.n += 1
    entries.set(key, entry)
  }
  // Neighbours in the tally are then written together.
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
}

/** A level question and the place of its token among the packed answers. */
interface LevelPlace {
  readonly id: string
  readonly index: number
}

function levelPlaces(questionnaire: Questionnaire): readonly LevelPlace[] {
  return codedQuestions(questionnaire)
    .map(({ id, kind }, index) => ({ id, kind, index }))
    .filter(({ kind }) => kind === 'level')
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function patternOf(answers: string, places: readonly LevelPlace[]): string {
  const tokens = answers.split('|')
  let pattern = ''
  for (const { id, index } of places) {
    const token = tokens[index] ?? ''
    if (LEVELS.has(token)) pattern += `${pattern && ' '}${id}=${token}`
  }
  return pattern
}
