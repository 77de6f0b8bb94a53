import type { Language } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'
import { type CommentFilter, commentsHref, type ThemeView } from './comment-props.ts'
import type { DeskFrame } from './desk-frame.ts'
import { formatCount } from './format.ts'

export interface ThemeCountLine extends ThemeView {
  readonly n: number
}

/** How often each theme was found in a period; its rule opens beside it. */
export function ThemeCountPanel(props: {
  frame: DeskFrame
  filter: CommentFilter
  counts: {
    readonly lines: readonly ThemeCountLine[]
    readonly counted: number
    readonly newest: number | null
    readonly none: number
  }
}) {
  const { frame, filter, counts } = props
  const text = deskMessages(frame.language).comments
  const counted = formatCount(counts.counted)
  return (
    <section class="card theme-counts" aria-labelledby="theme-counts-title">
      <h2 id="theme-counts-title">{text.counts}</h2>
      <p class="note">
        {counts.newest === null
          ? text.countsAll(counted)
          : text.countsNewest(formatCount(counts.newest), counted)}
      </p>
      <ul>
        {counts.lines.map((line) => (
          <li>
            <a
              href={commentsHref({ ...filter, theme: line.id })}
              aria-current={filter.theme === line.id ? 'true' : undefined}
            >
              {line.name}
            </a>
            <b>{formatCount(line.n)}</b>
            <details>
              <summary>
                {text.rule}
                <span class="unseen"> {line.name}</span>
              </summary>
              <ThemeRuleText rule={line} language={frame.language} />
            </details>
          </li>
        ))}
        <li>
          <span class="soft">{text.none}</span>
          <b>{formatCount(counts.none)}</b>
        </li>
      </ul>
    </section>
  )
}

/** A rule in words. */
export function ThemeRuleText(props: {
  rule: Pick<ThemeView, 'finds' | 'ignores'>
  language: Language
}) {
  const { rule, language } = props
  const text = deskMessages(language).comments
  const joined = (words: readonly string[]) => words.join(language === 'zh' ? '、' : ', ')
  return (
    <p class="rule-text">
      {text.finds} {joined(rule.finds)}
      {rule.ignores.length > 0 && (
        <>
          <br />
          {text.ignores} {joined(rule.ignores)}
        </>
      )}
    </p>
  )
}
