import { FaceDefs } from '../parts/faces.tsx'
import { OrganiserFoot } from '../parts/organiser-foot.tsx'
import { documentText, PublicDocument } from '../parts/public-document.tsx'
import { Strata } from '../parts/strata.tsx'
import { type FieldContext, fieldContext } from './field-context.ts'
import { SurveyHead } from './survey-head.tsx'
import { SurveyNotices } from './survey-notices.tsx'
import type { SurveyPageProps } from './survey-props.ts'
import { SurveyQuestions } from './survey-questions.tsx'

/** The whole survey on one page, complete without script. */
export function surveyPage(props: SurveyPageProps): string {
  const context = fieldContext(props)
  const { language, organiser, questionnaire, point } = context
  const kept = Object.keys(props.values).length > 0
  return documentText(
    <PublicDocument
      language={language}
      title={`${questionnaire.title[language]} · ${organiser.museum}`}
      style={props.style}
      script={props.script}
      large={props.large}
    >
      <FaceDefs />
      <Strata />
      <form
        method="post"
        action={`/s/${encodeURIComponent(point.code)}`}
        autocomplete="off"
        data-point={point.code}
        data-kept={kept ? '1' : undefined}
      >
        <HiddenFields context={context} />
        <SurveyHead context={context} />
        <main>
          <h1>
            {questionnaire.title[language]} <small>{point.name}</small>
          </h1>
          <SurveyNotices context={context} />
          <Introduction context={context} />
          <SurveyQuestions context={context} />
          <SubmitArea context={context} />
        </main>
        <OrganiserFoot organiser={organiser} language={language} />
      </form>
    </PublicDocument>,
  )
}

/** The words `{organiser}` in the intro stand for whoever asks, so that no questionnaire names them. */
function Introduction({ context }: { context: FieldContext }) {
  const { text, organiser } = context
  // Whoever reads a notice has read this before.
  if (context.notice || context.faults.length > 0) return null
  const name = organiser.association || organiser.museum
  const intro = context.questionnaire.intro[context.language]
  return (
    <p class="lead">
      {text.greeting}
      {intro.split('{organiser}').join(name)}
      <br />
      {text.minors}
    </p>
  )
}

/** The first button is what Enter presses: it must send, not switch the language. */
function HiddenFields({ context }: { context: FieldContext }) {
  return (
    <>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: out of the tab order, only Enter uses it */}
      <button type="submit" class="enter" tabindex={-1} aria-hidden="true">
        {context.text.submit}
      </button>
      <input type="hidden" name="id" value={context.responseId} />
      <input type="hidden" name="version" value={String(context.version)} />
      <input type="hidden" name="ticket" value={context.ticket} />
      <input type="hidden" name="language" value={context.language} />
      <input type="hidden" name="size" value={context.large ? 'large' : 'normal'} />
    </>
  )
}

function SubmitArea({ context }: { context: FieldContext }) {
  const { text, notice } = context
  return (
    <>
      <p class="lead">{text.privacy}</p>
      <p class="enter said" role="status" data-unchosen={text.unchosen} />
      <div class="status" role="status" data-sending={text.sending} data-retrying={text.retrying} />
      <button type="button" class="retry" hidden>
        {text.retryNow}
      </button>
      <button type="submit" class="send" disabled={context.isPreview}>
        {notice === 'conflict' ? text.submitAsAnother : text.submit}
      </button>
    </>
  )
}
