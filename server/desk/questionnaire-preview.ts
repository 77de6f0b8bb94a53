import {
  plainStyle,
  thanksScript,
  visitorScript,
  visitorStyle,
} from '../../survey-ui/assets.gen.ts'
import { answerSeconds } from '../../survey-ui/instrument/answer-time.ts'
import type { Language, Questionnaire } from '../../survey-ui/instrument/questionnaire.ts'
import { surveyPage } from '../../survey-ui/visitor/survey-page.tsx'
import { thanksPage } from '../../survey-ui/visitor/thanks-page.tsx'
import { organiserIn } from '../context.ts'
import type { Deps } from '../deps.ts'
import type { Organisation } from '../stores/setting.ts'

interface View {
  readonly questionnaire: Questionnaire
  readonly language: Language
  readonly organisation: Organisation
  readonly isPreview: boolean
}

/** As long as the real ones, which differ from visit to visit. */
const SAMPLE = {
  code: 'preview0',
  responseId: '00000000-0000-4000-8000-000000000000',
  ticket: 'preview0.1.Z2Vu4aBcDeFg.1780000000.Q2hpbmFTY2llbmNlTXVzZXVtTGluemVTYXRpc2ZpZWQ',
  receipt: 'ABCD-EFGH-JKLM-NPQR',
}

/** The visitor's page of a questionnaire that may not be published yet, by the visitor's renderer. */
export function surveyPreview({ questionnaire, language, organisation, isPreview }: View): string {
  return surveyPage({
    language,
    large: false,
    organiser: organiserIn(organisation, language),
    point: { code: SAMPLE.code, name: organisation.museum[language] },
    questionnaire,
    version: 0,
    activityTypeKnown: false,
    responseId: SAMPLE.responseId,
    ticket: SAMPLE.ticket,
    values: {},
    faults: [],
    notice: null,
    testMode: false,
    isPreview,
    style: visitorStyle,
    script: visitorScript,
  })
}

export function thanksPreview({ questionnaire, language, organisation, isPreview }: View): string {
  return thanksPage({
    language,
    large: false,
    organiser: organiserIn(organisation, language),
    point: { code: SAMPLE.code },
    lead: questionnaire.thanks?.[language] ?? '',
    receipt: SAMPLE.receipt,
    today: { count: 128, scope: 'all' },
    testMode: false,
    isPreview,
    style: plainStyle,
    script: isPreview ? '' : thanksScript,
  })
}

export interface QuestionnaireMeasures {
  readonly questions: number
  readonly seconds: number
  /** Compressed bytes of the heavier language: survey and thank-you page. */
  readonly bytes: number
}

/** What a questionnaire costs a visitor, measured on the pages themselves. */
export async function measureQuestionnaire(
  deps: Pick<Deps, 'gzip'>,
  questionnaire: Questionnaire,
  organisation: Organisation,
): Promise<QuestionnaireMeasures> {
  const weights = await Promise.all(
    (['zh', 'en'] as const).map(async (language) => {
      const view = { questionnaire, language, organisation, isPreview: false }
      const [survey, thanks] = [surveyPreview(view), thanksPreview(view)]
      return (await compressedBytes(deps, survey)) + (await compressedBytes(deps, thanks))
    }),
  )
  const { questions } = questionnaire
  return {
    questions: questions.length,
    seconds: answerSeconds(questions),
    bytes: Math.max(...weights),
  }
}

/** Bytes as they are sent; a platform that compresses by itself does about the same. */
async function compressedBytes({ gzip }: Pick<Deps, 'gzip'>, html: string): Promise<number> {
  if (gzip) return gzip(html).byteLength
  const stream = new Blob([html]).stream().pipeThrough(new CompressionStream('gzip'))
  return (await new Response(stream).arrayBuffer()).byteLength
}
