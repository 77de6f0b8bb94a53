import type { Language } from '../instrument/questionnaire.ts'
import { type DeskMessages, deskMessages } from '../messages/desk.ts'
import { MoveButtons } from './named-list-page.tsx'

export interface EntryLine {
  readonly id: string
  readonly version: number
  readonly saidZh: string
  readonly doneZh: string
  /** Local date. */
  readonly doneOn: string
  readonly isPublished: boolean
}

/** "您说的，我们做了" as the public page orders it, drafts included. */
export function EntryPanel(props: { language: Language; entries: readonly EntryLine[] }) {
  const { language, entries } = props
  const text = deskMessages(language).publication
  return (
    <section class="entries-panel" aria-labelledby="entries-title">
      <div class="head">
        <div>
          <h2 id="entries-title">{text.entries}</h2>
          <p class="period">{text.entriesLead}</p>
        </div>
        <div class="actions">
          <a class="button" href="/desk/publication/new">
            {text.addEntry}
          </a>
        </div>
      </div>
      {entries.length === 0 ? (
        <div class="empty">
          <h2>{text.none}</h2>
          <p>{text.noneAdvice}</p>
        </div>
      ) : (
        <EntryTable entries={entries} text={text} />
      )}
    </section>
  )
}

type Texts = DeskMessages['publication']

function EntryTable({ entries, text }: { entries: readonly EntryLine[]; text: Texts }) {
  return (
    <div class="card wide">
      <table class="entries">
        <thead>
          <tr>
            <th scope="col">{text.saidZh}</th>
            <th scope="col">{text.doneZh}</th>
            <th scope="col">{text.doneOn}</th>
            <th scope="col">{text.state}</th>
            <th scope="col">{text.order}</th>
            <th scope="col">{text.action}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => (
            <tr class={entry.isPublished ? undefined : 'off'}>
              <th scope="row">
                <a href={`/desk/publication/${entry.id}`}>{entry.saidZh}</a>
              </th>
              <td data-label={text.doneZh}>{entry.doneZh}</td>
              <td data-label={text.doneOn} class="when">
                {entry.doneOn}
              </td>
              <td data-label={text.state}>
                <span>
                  <span class={entry.isPublished ? 'badge open' : 'badge closed'}>
                    {entry.isPublished ? text.published : text.draft}
                  </span>
                </span>
              </td>
              <td data-label={text.order}>
                <MoveButtons
                  action={`/desk/publication/${entry.id}/move`}
                  name={entry.saidZh}
                  above={entries[index - 1]?.id}
                  below={entries[index + 1]?.id}
                  text={text}
                />
              </td>
              <td data-label={text.action}>
                <PublishButton entry={entry} text={text} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PublishButton({ entry, text }: { entry: EntryLine; text: Texts }) {
  return (
    <form method="post" action={`/desk/publication/${entry.id}/publish`}>
      <input type="hidden" name="version" value={String(entry.version)} />
      <button type="submit" name="publish" value={entry.isPublished ? 'no' : 'yes'}>
        {entry.isPublished ? text.withdraw : text.publish}
        <span class="unseen"> {entry.saidZh}</span>
      </button>
    </form>
  )
}
