import type { Level } from '../../analysis/indicator/level-counts.ts'
import type { Deps } from '../deps.ts'
import { maskPersonal } from '../exports/mask-personal.ts'
import { levelReader } from '../level-of.ts'
import { readQuestionnaires } from '../questionnaires.ts'
import { listActivities } from '../stores/activity.ts'
import type { CommentRow } from '../stores/comment.ts'
import { listPoints } from '../stores/point.ts'
import { readThemes } from './read-themes.ts'
import { type FoundTheme, type Theme, themeFinder } from './theme-rule.ts'

/** A comment as it may be seen: masked, with what its response says of it. */
export interface Comment {
  readonly id: string
  readonly text: string
  /** Overall level, `null` where it was not answered. */
  readonly level: Level | null
  readonly themes: readonly FoundTheme[]
  readonly localDate: string
  readonly receivedAt: string
  readonly channel: string
  readonly pointCode: string
  readonly pointName: string
  /** `null` at permanent places, whose name of an activity is empty. */
  readonly activityId: string | null
  readonly activityName: string
  readonly activityTypeId: string | null
  /** `null` at permanent places. */
  readonly townId: string | null
  readonly hidden: CommentRow['hidden']
}

export interface CommentReader {
  readonly themes: readonly Theme[]
  read(row: CommentRow): Comment
}

/** Reads what rows of comments are shown with; themes are found in the masked text. */
export async function commentReader({ db }: Pick<Deps, 'db'>): Promise<CommentReader> {
  const [questionnaires, themes, points, activities] = await Promise.all([
    readQuestionnaires(db),
    readThemes(db),
    listPoints(db),
    listActivities(db),
  ])
  const levelOf = levelReader(questionnaires)
  const themesOf = themeFinder(themes)
  const pointOf = new Map(points.map((point) => [point.code, point]))
  const activityOf = new Map(activities.map((activity) => [activity.id, activity]))
  const read = (row: CommentRow): Comment => {
    const text = maskPersonal(row.comment)
    const point = pointOf.get(row.pointCode)
    const activity = activityOf.get(point?.activityId ?? '')
    return {
      id: row.id,
      text,
      level: levelOf(row.questionnaireVersion, row.answers),
      themes: themesOf(text),
      localDate: row.localDate,
      receivedAt: row.receivedAt,
      channel: row.channel,
      pointCode: row.pointCode,
      pointName: point?.name ?? row.pointCode,
      activityId: point?.activityId ?? null,
      activityName: activity?.name ?? '',
      activityTypeId: row.activityTypeId,
      townId: activity?.townId ?? null,
      hidden: row.hidden,
    }
  }
  return { themes, read }
}
