import { LEVELS } from '../../analysis/indicator/level-counts.ts'
import type {
  CommentFilter,
  CommentFilterFault,
  CommentView,
  ThemeView,
} from '../../survey-ui/desk/comment-props.ts'
import { PLACE_KEYS } from '../../survey-ui/desk/selection.ts'
import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import type { Comment } from '../comments/comment-reader.ts'
import { ruleOf, type Theme } from '../comments/theme-rule.ts'
import { isLocalDate } from '../local-time.ts'
import type { CommentPlace } from '../stores/comment.ts'
import { activityTypeNames } from './activity-type-names.ts'
import type { Desk, DeskContext } from './context.ts'
import { readPeriod } from './period.ts'
import { readSelection } from './selection-request.ts'

/** The filter that an address asks for, with what could not be understood of it. */
export async function readCommentFilter(desk: Desk, c: DeskContext, themes: readonly Theme[]) {
  const types = await activityTypeNames(desk, c)
  const { period, faults } = readPeriod(c, desk.deps.clock())
  const wanted = (name: string) => c.req.query(name) ?? ''
  const after = placeFromText(wanted('after'))
  const isKnown = {
    level: ['', ...LEVELS].includes(wanted('level')),
    type: ['', ...types.map((type) => type.id)].includes(wanted('type')),
    theme: ['', ...themes.map((theme) => theme.id)].includes(wanted('theme')),
    after: wanted('after') === '' || after !== undefined,
  }
  const orDefault = (name: 'level' | 'type' | 'theme') => (isKnown[name] ? wanted(name) : '')
  const type = orDefault('type')
  const part = await readSelection(desk, c, { ...period, type }, PLACE_KEYS)
  const filter: CommentFilter = {
    ...period,
    ...part.selection,
    level: orDefault('level'),
    type,
    theme: orDefault('theme'),
    hidden: wanted('hidden') === 'only' ? 'only' : '',
  }
  const unknown = (['level', 'type', 'theme', 'after'] as const).filter((name) => !isKnown[name])
  const filterFaults: readonly CommentFilterFault[] = [...faults, ...unknown, ...part.faults]
  return { filter, filterFaults, types, choices: part.choices, ...(after && { after }) }
}

/** A place in the order of comments as it stands in an address. */
export function placeToText({ localDate, receivedAt, id }: CommentPlace): string {
  return `${localDate}_${receivedAt}_${id}`
}

function placeFromText(text: string): CommentPlace | undefined {
  const [localDate = '', receivedAt = '', id = '', ...rest] = text.split('_')
  const isPlace =
    rest.length === 0 &&
    isLocalDate(localDate) &&
    /^\d{4}-\d{2}-\d{2}T[\d:.]{12}Z$/.test(receivedAt) &&
    /^[0-9a-f-]{36}$/.test(id)
  return isPlace ? { localDate, receivedAt, id } : undefined
}

/** A comment in the language of the page. */
export function commentView(
  comment: Comment,
  themes: readonly Theme[],
  language: Language,
): CommentView {
  const nameOf = (id: string) => themes.find((theme) => theme.id === id)?.name[language] ?? id
  return {
    ...comment,
    themes: comment.themes.map(({ id, keyword }) => ({ name: nameOf(id), keyword })),
  }
}

/** A theme with its rule in the language of the page. */
export function themeView(theme: Theme, language: Language): ThemeView {
  return { id: theme.id, name: theme.name[language], ...ruleOf(theme) }
}
