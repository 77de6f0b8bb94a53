import { Mark } from '../parts/mark.tsx'
import type { FieldContext } from './field-context.ts'

/**
 * Who asks, and the two switches. The switches are submit buttons, so that they work without
 * script and keep the answers: the server renders again and records nothing.
 */
export function SurveyHead({ context }: { context: FieldContext }) {
  const { text, large } = context
  const [now, other] = large ? [text.normalType, text.largeType] : [text.largeType, text.normalType]
  const language = text.otherLanguage
  return (
    <header>
      <Mark size={30} />
      <strong>{context.organiser.museum}</strong>
      <span class="switches">
        <button
          type="submit"
          name="show"
          value={large ? 'normal' : 'large'}
          data-other={other}
          formnovalidate
        >
          {now}
        </button>
        <button
          type="submit"
          name="show"
          value={language.code}
          lang={language.tag}
          disabled={context.isPreview}
          formnovalidate
        >
          {language.name}
        </button>
      </span>
    </header>
  )
}
