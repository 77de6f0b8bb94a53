import { deskMessages } from '../messages/desk.ts'
import { CommentFacts, CommentThemes } from './comment-facts.tsx'
import { CommentFilterBar } from './comment-filter.tsx'
import {
  type CommentFilter,
  type CommentFilterFault,
  type CommentView,
  commentsHref,
  type ThemeView,
} from './comment-props.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import type { Choice } from './field.tsx'
import { formatCount, formatPeriod } from './format.ts'
import type { SelectionChoices } from './selection.ts'
import { type ThemeCountLine, ThemeCountPanel } from './theme-count-panel.tsx'

export interface CommentsProps {
  readonly frame: DeskFrame
  readonly filter: CommentFilter
  readonly filterFaults: readonly CommentFilterFault[]
  /** Local date. */
  readonly today: string
  readonly activityTypes: readonly Choice[]
  readonly choices: SelectionChoices
  readonly themes: readonly ThemeView[]
  readonly comments: readonly CommentView[]
  /** Place of the next page for the address, `null` after the last comment. */
  readonly next: string | null
  readonly isFirstPage: boolean
  /** Comments looked through without filling the page, `null` when it is full or complete. */
  readonly looked: number | null
  /** `null` where hidden comments are shown: they are not counted. */
  readonly counts: {
    readonly lines: readonly ThemeCountLine[]
    readonly counted: number
    /** The newest so many of the period, `null` when all of it was counted. */
    readonly newest: number | null
    readonly none: number
  } | null
  /** Most hidden comments that are listed. */
  readonly mostHidden: number
}

/** What visitors wrote, newest first, with the themes of the period beside it. */
export function CommentsPage(props: CommentsProps) {
  const { frame, filter } = props
  const text = deskMessages(frame.language).comments
  return (
    <DeskPage frame={frame} title={text.title} room="comments">
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p class="period">{text.lead}</p>
        </div>
        <div class="actions">
          <a class="button" href="/desk/comments/themes">
            {text.themesLink}
          </a>
          {filter.hidden === '' && (
            <a class="button" href={commentsHref(filter, { page: '/desk/comments.csv' })} download>
              {text.download}
            </a>
          )}
        </div>
      </div>
      <CommentFilterBar {...props} />
      <div class={props.counts ? 'comment-columns' : undefined}>
        <CommentList {...props} />
        {props.counts && <ThemeCountPanel {...props} counts={props.counts} />}
      </div>
      {filter.hidden === '' && <p class="note export-note">{text.exportNote}</p>}
    </DeskPage>
  )
}

function CommentList(props: CommentsProps) {
  const { frame, filter, comments } = props
  const text = deskMessages(frame.language).comments
  const isHidden = filter.hidden === 'only'
  return (
    <section class="comment-list" aria-labelledby="comments-title">
      <h2 id="comments-title">
        {isHidden ? text.hiddenOnly : formatPeriod(filter.from, filter.to, frame.language)}
      </h2>
      {isHidden && <p class="note">{text.hiddenNote(formatCount(props.mostHidden))}</p>}
      {comments.length === 0 && props.looked === null && (
        <div class="empty">
          <h3>{isHidden ? text.emptyHidden : text.empty}</h3>
          {!isHidden && <p>{text.emptyAdvice}</p>}
        </div>
      )}
      <ol class="comments">
        {comments.map((comment) => (
          <Comment comment={comment} frame={frame} />
        ))}
      </ol>
      {props.looked !== null && <p class="note">{text.looked(formatCount(props.looked))}</p>}
      <p class="pages">
        {!props.isFirstPage && (
          <a class="button" href={commentsHref(filter)}>
            {text.newest}
          </a>
        )}
        {props.next !== null && (
          <a class="button" href={commentsHref(filter, { after: props.next })} rel="next">
            {text.older}
          </a>
        )}
      </p>
    </section>
  )
}

function Comment({ comment, frame }: { comment: CommentView; frame: DeskFrame }) {
  const text = deskMessages(frame.language).comments
  return (
    <li class="comment">
      <p class="comment-text">{comment.text}</p>
      <CommentFacts comment={comment} language={frame.language} />
      <div class="comment-foot">
        <CommentThemes themes={comment.themes} language={frame.language} />
        <a href={`/desk/comments/${comment.id}`}>
          {text.open}
          <span class="unseen"> {text.openOf(comment.localDate, comment.pointName)}</span>
        </a>
      </div>
      {comment.hidden && (
        <p class="note">
          <span class="badge">{text.hiddenBadge}</span> {comment.hidden.reason}
        </p>
      )}
    </li>
  )
}
