import type { Child } from 'hono/jsx'
import { deskMessages } from '../../messages/desk.ts'
import type { CardProps, GroupPart } from './groups-props.ts'

/** A card with its picture and its file to download; the picture needs script. */
export function PartCard(props: {
  card: CardProps
  part: GroupPart
  title: string
  hasPicture: boolean
  /** Its table is narrow enough to stay one on a phone; others become cards. */
  isNarrow?: boolean
  children?: Child
}) {
  const { card, part, title } = props
  const text = deskMessages(card.language).groups
  const { from, to } = card.view.report.period
  return (
    <section
      class={props.isNarrow ? 'card part' : 'card wide part'}
      id={part}
      aria-labelledby={`${part}-title`}
    >
      <div class="part-head">
        <h2 id={`${part}-title`}>{title}</h2>
        <div class="actions">
          {props.hasPicture && (
            <button
              type="button"
              data-picture={`${part}-plot`}
              data-title={title}
              data-caption={card.caption}
              data-file={`manyi-${part.replace('_', '-')}-${from}-${to}.png`}
              aria-label={text.pngOf(title)}
              hidden
            >
              {text.png}
            </button>
          )}
          <a class="button" href={card.fileOf(part)} aria-label={text.csvOf(title)} download>
            {text.csv}
          </a>
        </div>
      </div>
      {props.children}
    </section>
  )
}
