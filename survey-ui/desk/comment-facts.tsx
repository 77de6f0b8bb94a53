import type { Level } from '../../analysis/indicator/level-counts.ts'
import type { Language } from '../instrument/questionnaire.ts'
import { CHANNEL_NAMES } from '../messages/channel-names.ts'
import { deskMessages } from '../messages/desk.ts'
import type { CommentTheme, CommentView } from './comment-props.ts'
import { formatPeriod } from './format.ts'
import { placeNames } from './place-names.ts'

/** An overall level by its colour and its name; the colour never stands alone. */
export function LevelName(props: { level: Level | null; language: Language }) {
  const { comments, results } = deskMessages(props.language)
  if (props.level === null) return <span class="soft">{comments.noLevel}</span>
  return (
    <span class="level-name">
      <span class={`swatch l${props.level}`}></span>
      {results.levelNames[props.level]}
    </span>
  )
}

/** Level, place, activity, date and channel on one line. */
export function CommentFacts(props: { comment: CommentView; language: Language }) {
  const { comment, language } = props
  return (
    <ul class="comment-facts">
      <li>
        <LevelName level={comment.level} language={language} />
      </li>
      {placeNames(comment).map((name) => (
        <li>{name}</li>
      ))}
      <li>
        <time datetime={comment.localDate}>
          {formatPeriod(comment.localDate, comment.localDate, language)}
        </time>
      </li>
      <li>{CHANNEL_NAMES[language][comment.channel] ?? comment.channel}</li>
    </ul>
  )
}

/** Themes, each with the word that gave it. */
export function CommentThemes(props: { themes: readonly CommentTheme[]; language: Language }) {
  const text = deskMessages(props.language).comments
  if (props.themes.length === 0) return <span class="soft">{text.none}</span>
  return (
    <ul class="comment-themes" aria-label={text.themes}>
      {props.themes.map((theme) => (
        <li>
          {theme.name} <small>{text.found(theme.keyword)}</small>
        </li>
      ))}
    </ul>
  )
}
