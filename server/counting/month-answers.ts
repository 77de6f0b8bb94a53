import { perDatabase } from '../db/per-database.ts'
import type { Database } from '../db/port.ts'
import { questionnaireOf, readQuestionnaires } from '../questionnaires.ts'
import { tallyEntries } from '../sealing/tally-entries.ts'
import {
  answersOfMonth,
  type MonthAnswers,
  type MonthCut,
  type MonthDetail,
} from '../stores/month-tally.ts'
import { atOneMoment } from './at-one-moment.ts'
import { MonthMemo } from './month-memo.ts'
import { unsealedIn } from './unsealed-in.ts'

/** What is kept in memory of the answers to a question in a month; one object for each such use. */
export interface MonthShape<Shaped> {
  readonly detail: MonthDetail
  readonly shape: (
    answers: readonly MonthAnswers[],
    question: string,
    month: string,
  ) => readonly Shaped[]
}

type Memos = Map<string, MonthMemo<readonly unknown[]>>

const memosOf = perDatabase(() => new Map<unknown, Memos>())

function memoOf<Shaped>(db: Database, question: string, kept: MonthShape<Shaped>) {
  const memos: Memos = memosOf(db).get(kept) ?? new Map()
  memosOf(db).set(kept, memos)
  const memo =
    memos.get(question) ??
    new MonthMemo<readonly Shaped[]>(db, async (month) =>
      kept.shape(await answersOfMonth(db, question, month, kept.detail), question, month),
    )
  memos.set(question, memo)
  return memo as MonthMemo<readonly Shaped[]>
}

/**
 * Answers to a question in whole months, sealed or not, as of one moment. What is unsealed comes
 * in entries of its own, so entries must be of a kind that can be added up.
 *
 * @param months in order
 * @throws StorageUnavailable when the sealer came in between every time
 */
export async function monthAnswers<Shaped>(
  db: Database,
  question: string,
  months: readonly string[],
  kept: MonthShape<Shaped>,
): Promise<readonly Shaped[]> {
  return await atOneMoment(db, async (sealed) => {
    const known = await memoOf(db, question, kept).read(months, sealed)
    const tail = await unsealedAnswers(db, question, months, kept.detail)
    const shaped = [...tail].map(([month, list]) => kept.shape(list, question, month))
    return [...known, ...shaped].flat()
  })
}

/**
 * The same of one channel or group, read anew each time and summed up by points.
 *
 * @throws StorageUnavailable when the sealer came in between every time
 */
export async function cutMonthAnswers<Shaped>(
  db: Database,
  question: string,
  months: readonly string[],
  { shape }: MonthShape<Shaped>,
  cut: MonthCut,
): Promise<readonly Shaped[]> {
  return await atOneMoment(db, async () => {
    const shaped: Shaped[] = []
    for (const month of months) {
      shaped.push(
        ...shape(await answersOfMonth(db, question, month, 'points', cut), question, month),
      )
    }
    for (const [month, list] of await unsealedAnswers(db, question, months, 'points', cut)) {
      shaped.push(...shape(list, question, month))
    }
    return shaped
  })
}

async function unsealedAnswers(
  db: Database,
  question: string,
  months: readonly string[],
  detail: MonthDetail,
  cut?: MonthCut,
): Promise<ReadonlyMap<string, readonly MonthAnswers[]>> {
  const [first, last] = [months.at(0), months.at(-1)]
  if (first === undefined || last === undefined) return new Map()
  const tail = await unsealedIn(db, { from: `${first}-01`, to: `${last}-31` })
  if (tail.length === 0) return new Map()
  const questionnaires = await readQuestionnaires(db)
  const { month: rows } = tallyEntries(tail, {
    questionnaire: (version) => questionnaireOf(questionnaires, version),
    clusterId: () => 0,
  })
  const byMonth = Map.groupBy(
    rows.filter((row) => row.question === question && isOf(row)),
    (row) => row.month,
  )
  return new Map([...byMonth].map(([month, list]) => [month, list.map((row) => likeSealed(row))]))

  function isOf(row: (typeof rows)[number]): boolean {
    const { channel = null, group = null } = cut ?? {}
    const isChannel = channel === null || row.channel === channel
    return isChannel && (group === null || row.respondent_group === group)
  }

  function likeSealed(row: (typeof rows)[number]): MonthAnswers {
    const { point_code: pointCode, code, n } = row
    if (detail === 'points') return { pointCode, channel: '', group: '', code, n }
    return { pointCode, channel: row.channel, group: row.respondent_group, code, n }
  }
}
