import { deskMessages } from '../messages/desk.ts'
import type { ThemeView } from './comment-props.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { formatCount } from './format.ts'
import { ThemeRuleText } from './theme-count-panel.tsx'

interface ThemeLine extends ThemeView {
  readonly isActive: boolean
  readonly version: number
  /** How many of the latest comments it is found in. */
  readonly matches: number
}

export interface CommentThemesProps {
  readonly frame: DeskFrame
  readonly themes: readonly ThemeLine[]
  /** Latest comments that the rules were tried on. */
  readonly tried: number
  readonly mayEdit: boolean
  /** Name of the theme that was saved a moment ago. */
  readonly savedName: string | null
}

/** Every theme with its rule, and how often it is found. */
export function CommentThemesPage(props: CommentThemesProps) {
  const { frame, themes, mayEdit } = props
  const text = deskMessages(frame.language).commentThemes
  return (
    <DeskPage frame={frame} title={text.title} room="comments">
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p class="period">{text.lead}</p>
        </div>
        <div class="actions">
          <a class="button" href="/desk/comments">
            {text.back}
          </a>
          {mayEdit && (
            <a class="button main" href="/desk/comments/themes/new">
              {text.add}
            </a>
          )}
        </div>
      </div>
      {props.savedName !== null && (
        <p class="notice good" role="status">
          {text.saved(props.savedName)}
        </p>
      )}
      <section class="card wide">
        <table class="theme-table">
          <thead>
            <tr>
              <th scope="col">{text.name}</th>
              <th scope="col">{deskMessages(frame.language).comments.rule}</th>
              <th scope="col">{text.matches}</th>
              {mayEdit && <th scope="col">{text.edit}</th>}
            </tr>
          </thead>
          <tbody>
            {themes.map((theme) => (
              <ThemeRow theme={theme} {...props} />
            ))}
          </tbody>
        </table>
      </section>
    </DeskPage>
  )
}

function ThemeRow(props: CommentThemesProps & { theme: ThemeLine }) {
  const { frame, theme, tried, mayEdit } = props
  const { comments, commentThemes: text } = deskMessages(frame.language)
  return (
    <tr class={theme.isActive ? undefined : 'off'}>
      <th scope="row" class="strong">
        {theme.name}
        <small>{theme.version === 0 ? text.asBrought : text.version(theme.version)}</small>
      </th>
      <td data-label={comments.rule}>
        <ThemeRuleText rule={theme} language={frame.language} />
      </td>
      <td data-label={text.matches}>
        {theme.isActive
          ? text.matchesOf(formatCount(theme.matches), formatCount(tried))
          : text.unused}
      </td>
      {mayEdit && (
        <td data-label={text.edit}>
          <a href={`/desk/comments/themes/${theme.id}`}>
            {text.edit}
            <span class="unseen"> {theme.name}</span>
          </a>
        </td>
      )}
    </tr>
  )
}
