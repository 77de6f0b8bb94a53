import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { EditConflict } from './edit-conflict.tsx'
import { FaultSummary, type FieldFaults, TextField } from './field.tsx'
import { formatCount } from './format.ts'
import { AreaField, CheckFields } from './group-fields.tsx'

/** Longest field of keywords, in characters. */
export const LONGEST_KEYWORDS = 1_000
/** Longest name of a theme, in characters. */
export const LONGEST_THEME_NAME = 20

/** The fields as they were typed. */
export interface ThemeFields {
  readonly nameZh: string
  readonly nameEn: string
  readonly keywordsZh: string
  readonly keywordsEn: string
  /** `yes` while it is in use. */
  readonly used: string
}

export interface CommentThemeFormProps {
  readonly frame: DeskFrame
  /** `null` for a new theme. */
  readonly id: string | null
  /** Version that a save would follow. */
  readonly version: number
  readonly fields: ThemeFields
  readonly faults: FieldFaults
  /** What somebody else has stored meanwhile. */
  readonly conflict: ThemeFields | null
  /** What the rule, as it was typed, finds among the latest comments. */
  readonly preview: {
    readonly matches: number
    readonly tried: number
    readonly examples: readonly string[]
  } | null
}

/** A theme and its rule, to be tried on the latest comments before it is saved. */
export function CommentThemeFormPage(props: CommentThemeFormProps) {
  const { frame, id, fields, faults } = props
  const { language } = frame
  const text = deskMessages(language).commentThemes
  const title = id === null ? text.addTitle : text.editTitle
  const labels = themeLabels(props)
  const common = { language, faults }
  const keywords = { maxlength: LONGEST_KEYWORDS, rows: 10 }
  return (
    <DeskPage frame={frame} title={title} room="comments">
      <div class="head">
        <h1>{title}</h1>
      </div>
      <FaultSummary language={language} faults={faults} labels={labels} />
      {props.conflict && <Conflict {...props} theirs={props.conflict} />}
      {props.preview && <Preview {...props} preview={props.preview} />}
      <form
        method="post"
        action={id === null ? '/desk/comments/themes' : `/desk/comments/themes/${id}`}
        class="card stack form"
      >
        <div class="pair">
          {(['nameZh', 'nameEn'] as const).map((name) => (
            <TextField
              {...common}
              name={name}
              label={labels[name]}
              value={fields[name]}
              required
              maxlength={LONGEST_THEME_NAME}
            />
          ))}
        </div>
        <div class="pair">
          <AreaField
            {...common}
            {...keywords}
            name="keywordsZh"
            label={labels.keywordsZh}
            hint={text.keywordsHint}
            value={fields.keywordsZh}
          />
          <AreaField
            {...common}
            {...keywords}
            name="keywordsEn"
            label={labels.keywordsEn}
            hint={text.keywordsEnHint}
            value={fields.keywordsEn}
          />
        </div>
        <CheckFields
          {...common}
          name="used"
          label={deskMessages(language).comments.theme}
          hint={text.usedHint}
          chosen={[fields.used]}
          choices={[{ value: 'yes', label: text.used }]}
        />
        <p class="buttons">
          <button class="main" type="submit">
            {text.save}
          </button>
          <button type="submit" name="step" value="preview">
            {text.preview}
          </button>
          <a class="button" href="/desk/comments/themes">
            {text.cancel}
          </a>
        </p>
        <input type="hidden" name="version" value={String(props.version)} />
      </form>
    </DeskPage>
  )
}

function themeLabels({ frame }: CommentThemeFormProps) {
  const text = deskMessages(frame.language).commentThemes
  return {
    nameZh: text.nameZh,
    nameEn: text.nameEn,
    keywordsZh: text.keywordsZh,
    keywordsEn: text.keywordsEn,
    used: text.used,
  }
}

function Preview(
  props: CommentThemeFormProps & {
    preview: { matches: number; tried: number; examples: readonly string[] }
  },
) {
  const { preview } = props
  const text = deskMessages(props.frame.language).commentThemes
  return (
    <section class="notice good" role="status">
      <b>
        {preview.tried === 0
          ? text.previewNone
          : text.previewTitle(formatCount(preview.matches), formatCount(preview.tried))}
      </b>{' '}
      {text.notSaved}
      {preview.examples.length > 0 && (
        <>
          <p>{text.previewSome}</p>
          <ul>
            {preview.examples.map((example) => (
              <li>{example}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Conflict(props: CommentThemeFormProps & { theirs: ThemeFields }) {
  const { theirs, fields } = props
  const { language } = props.frame
  const text = deskMessages(language).commentThemes
  const labels = themeLabels(props)
  const names = Object.keys(labels) as (keyof ThemeFields)[]
  const shown = (name: keyof ThemeFields, one: ThemeFields) =>
    name === 'used' ? (one.used === 'yes' ? text.used : text.unused) : one[name]
  return (
    <EditConflict
      language={language}
      title={text.conflictTitle}
      advice={text.conflictAdvice}
      fields={names.map((name) => ({
        label: labels[name],
        theirs: shown(name, theirs),
        yours: shown(name, fields),
      }))}
    />
  )
}
