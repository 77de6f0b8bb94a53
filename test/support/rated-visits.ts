import { questionnaireOf, readQuestionnaires } from '../../server/questionnaires.ts'
import { addPoint } from '../../server/stores/point.ts'
import { unpackAnswers } from '../../survey-ui/instrument/pack.ts'
import { postJson, storedResponses, submission } from './submissions.ts'
import type { TemporaryApp } from './temporary-app.ts'

const DAYS = ['2026-04-29', '2026-04-30', '2026-05-01', '2026-06-02']
const LEVELS = [5, 4, 3, 2, 1]

/** A point that asks for the activity type, beside the one of the installation. */
export async function addAskingPoint({ deps }: TemporaryApp): Promise<void> {
  await addPoint(deps.db, {
    ...{ code: 'asking1', name: '广场', activityId: null, activityTypeId: null, mode: 'live' },
    ...{ opensAt: null, closesAt: null, createdAt: '2026-04-01T00:00:00.000Z' },
  })
}

/** Records responses of several months, types and combinations of ratings; some without a type. */
export async function recordVisits(context: TemporaryApp, n: number, first = 0): Promise<void> {
  for (let i = first; i < first + n; i += 1) {
    context.time.now = new Date(`${DAYS[(i * 3) % DAYS.length]}T02:00:00.000Z`)
    const place = i % 2 ? context.point : { code: 'asking1' }
    const { status } = await postJson(context, submission(place, { answers: answersOf(i) }))
    if (status !== 201) throw new Error(`not recorded: ${status}`)
  }
}

function answersOf(i: number) {
  return {
    overall: LEVELS[i % 5],
    content: i % 3 === 0 ? 'not_applicable' : LEVELS[(i * i) % 5],
    ...(i % 4 === 0 ? {} : { staff: LEVELS[(i >> 2) % 5] }),
    // The other point knows its type.
    ...(i % 4 === 2 ? { activity_type: 'fair' } : {}),
    group: 'farmer',
  }
}

/** The patterns of all responses, counted one by one; keys such as `2026-05 fair content=4 overall=5`. */
export async function patternsOneByOne(context: TemporaryApp) {
  const questionnaires = await readQuestionnaires(context.deps.db)
  const counts = new Map<string, number>()
  for (const row of await storedResponses(context)) {
    const answers = unpackAnswers(
      questionnaireOf(questionnaires, row.questionnaire_version),
      row.answers,
    )
    const ratings = ['content', 'overall', 'staff']
      .filter((id) => /^[1-5]$/.test(String(answers[id])))
      .map((id) => `${id}=${answers[id]}`)
    const type = row.activity_type_id ?? ''
    const key = [row.local_date.slice(0, 7), type, ...ratings].join(' ')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return Object.fromEntries([...counts].sort())
}

/** The tally itself in the same form. */
export async function talliedPatterns({ deps }: TemporaryApp) {
  const rows = await deps.db.read.selectFrom('tally_pattern').selectAll().execute()
  return Object.fromEntries(
    rows
      .map((row) => [`${row.month} ${row.activity_type_id} ${row.pattern}`, row.n] as const)
      .sort(),
  )
}
