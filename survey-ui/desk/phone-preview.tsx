import type { Language } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'

/**
 * The visitor's page at the width of a phone. The frame has no right to send a form, and its page
 * none either; the links change what it shows without script.
 */
export function PhonePreview(props: {
  language: Language
  /** A published version; the draft when left out. */
  version?: number
  /** Id of the question to begin at. */
  question?: string
}) {
  const { language, version, question } = props
  const place = question === undefined ? '' : `#q-${question}`
  const text = deskMessages(language).questionnaire
  const href = (query: Readonly<Record<string, string>>) => {
    const which = version === undefined ? {} : { version: String(version) }
    return `/desk/questionnaire/preview?${new URLSearchParams({ ...query, ...which })}${place}`
  }
  return (
    <section class="phone" aria-labelledby="phone-title">
      <h2 id="phone-title">{text.preview}</h2>
      <p class="phone-links">
        <a href={href({ language: 'zh' })} target="preview">
          {text.previewChinese}
        </a>
        <a href={href({ language: 'en' })} target="preview">
          {text.previewEnglish}
        </a>
        <a href={href({ language, page: 'thanks' })} target="preview">
          {text.previewThanks}
        </a>
        <a href={href({ language })} target="_blank" rel="noopener">
          {text.previewAlone}
        </a>
      </p>
      <iframe
        name="preview"
        title={text.previewTitle}
        src={href({ language })}
        sandbox="allow-scripts"
      ></iframe>
    </section>
  )
}
