import { deskMessages } from '../messages/desk.ts'
import { LevelName } from './comment-facts.tsx'
import { formatPeriod } from './format.ts'
import type { OverviewProps } from './overview-props.ts'
import { placeNames } from './place-names.ts'

/** What visitors wrote last, masked, with level, place and date. */
export function CommentsPanel({ frame, period, comments }: OverviewProps) {
  const { language } = frame
  const text = deskMessages(language).overview
  return (
    <section class="card">
      <h2>{text.commentsTitle}</h2>
      {comments.length === 0 ? (
        <p>{text.commentsNone}</p>
      ) : (
        <ul class="latest">
          {comments.map((comment) => (
            <li>
              <p>{comment.text}</p>
              <small>
                <LevelName level={comment.level} language={language} />
                {' · '}
                {placeNames(comment).join(' · ')}
                {' · '}
                <time datetime={comment.localDate}>
                  {formatPeriod(comment.localDate, comment.localDate, language)}
                </time>
              </small>
            </li>
          ))}
        </ul>
      )}
      <p class="note after">
        <a href={`/desk/comments?from=${period.from}&to=${period.to}`}>{text.commentsAll}</a>
      </p>
    </section>
  )
}
