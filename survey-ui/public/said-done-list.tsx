import type { Language } from '../instrument/questionnaire.ts'
import { resultsMessages } from '../messages/public.ts'

/** What visitors said and what was done about it. English is empty where there is none. */
export interface PublishedEntry {
  readonly saidZh: string
  readonly saidEn: string
  readonly doneZh: string
  readonly doneEn: string
  /** Local date. */
  readonly doneOn: string
}

/** "您说的，我们做了"; nothing where nothing is published. */
export function SaidDoneList(props: { entries: readonly PublishedEntry[]; language: Language }) {
  const { entries, language } = props
  const text = resultsMessages(language)
  if (entries.length === 0) return null
  return (
    <section class="said-done" aria-labelledby="said-done">
      <h2 id="said-done">{text.saidDone}</h2>
      {entries.map((entry) => (
        <article class="sheet">
          <h3>{text.said}</h3>
          <Words zh={entry.saidZh} en={entry.saidEn} language={language} />
          <h3 class="done">{text.done}</h3>
          <Words zh={entry.doneZh} en={entry.doneEn} language={language} />
          <p class="note">
            <time datetime={entry.doneOn}>{entry.doneOn}</time>
          </p>
        </article>
      ))}
    </section>
  )
}

/** In the language of the page; in Chinese where nobody has translated it. */
function Words({ zh, en, language }: { zh: string; en: string; language: Language }) {
  if (language === 'zh') return <p>{zh}</p>
  return en === '' ? <p lang="zh-CN">{zh}</p> : <p>{en}</p>
}
