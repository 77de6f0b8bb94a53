import { type DeskMessages, deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { LIST_NAMES, type ListName } from './list-name.ts'

interface NamedLine {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly retired: boolean
}

export interface NamedListProps {
  readonly frame: DeskFrame
  readonly list: ListName
  readonly entries: readonly NamedLine[]
  /** What happened a moment ago. */
  readonly outcome: 'saved' | 'removed' | undefined
}

/** Towns or activity types: names in both languages, and their order. */
export function NamedListPage(props: NamedListProps) {
  const { frame, list, entries } = props
  const text = deskMessages(frame.language).lists
  return (
    <DeskPage frame={frame} title={text.names[list]} room="towns">
      <div class="head">
        <div>
          <h1>{text.names[list]}</h1>
          <p class="period">{text.leads[list]}</p>
        </div>
        <div class="actions">
          <a class="button main" href={`/desk/${list}/new`}>
            {text.add[list]}
          </a>
        </div>
      </div>
      <ListTabs list={list} text={text} />
      {props.outcome && (
        <p class="notice good" role="status">
          {text[props.outcome]}
        </p>
      )}
      {entries.length === 0 ? (
        <section class="empty">
          <h2>{text.empty}</h2>
        </section>
      ) : (
        <EntryTable {...props} text={text} />
      )}
    </DeskPage>
  )
}

type Texts = DeskMessages['lists']

function ListTabs({ list, text }: { list: ListName; text: Texts }) {
  return (
    <nav class="tabs" aria-label={text.tabs}>
      <ul>
        {LIST_NAMES.map((name) => (
          <li>
            <a href={`/desk/${name}`} aria-current={name === list ? 'page' : undefined}>
              {text.names[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function EntryTable({ list, entries, text }: NamedListProps & { text: Texts }) {
  return (
    <section class="card wide">
      <table class="entries">
        <thead>
          <tr>
            <th scope="col">{text.zh}</th>
            <th scope="col">{text.en}</th>
            <th scope="col">{text.id}</th>
            <th scope="col">{text.state}</th>
            <th scope="col">{text.order}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => (
            <tr class={entry.retired ? 'off' : undefined}>
              <th scope="row">
                <a href={`/desk/${list}/${entry.id}`}>{entry.zh}</a>
              </th>
              <td data-label={text.en}>{entry.en || '—'}</td>
              <td data-label={text.id}>
                <code>{entry.id}</code>
              </td>
              <td data-label={text.state}>
                <span>
                  <span class={entry.retired ? 'badge closed' : 'badge open'}>
                    {entry.retired ? text.retiredState : text.offered}
                  </span>
                </span>
              </td>
              <td data-label={text.order}>
                <MoveButtons
                  action={`/desk/${list}/${entry.id}/move`}
                  name={entry.zh}
                  above={entries[index - 1]?.id}
                  below={entries[index + 1]?.id}
                  text={text}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note after">{text.idHint}</p>
    </section>
  )
}

/** Past the neighbours that the page shows; who has moved meanwhile is not passed. */
export function MoveButtons(props: {
  action: string
  name: string
  above: string | undefined
  below: string | undefined
  text: Pick<Texts, 'up' | 'down'>
}) {
  const { above, below, name, text } = props
  return (
    <form method="post" action={props.action} class="move">
      {above !== undefined && (
        <button type="submit" name="above" value={above}>
          <span aria-hidden="true">↑</span>
          <span class="unseen">
            {text.up} {name}
          </span>
        </button>
      )}
      {below !== undefined && (
        <button type="submit" name="below" value={below}>
          <span aria-hidden="true">↓</span>
          <span class="unseen">
            {text.down} {name}
          </span>
        </button>
      )}
    </form>
  )
}
