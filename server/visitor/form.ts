import type { Language, Questionnaire } from '../../survey-ui/instrument/questionnaire.ts'
import { asLanguage } from '../http/language.ts'

/** A posted survey form: the hidden fields and the answers as the browser sent them. */
export interface SurveyForm {
  readonly id: string
  readonly version: number | undefined
  readonly ticket: string
  readonly language: Language | undefined
  readonly large: boolean
  /** A switch was pressed instead of the submit button. */
  readonly show: 'zh' | 'en' | 'large' | 'normal' | undefined
  readonly values: Readonly<Record<string, string | readonly string[]>>
}

const HIDDEN = new Set(['id', 'version', 'ticket', 'language', 'size', 'show'])
const SWITCHES = ['zh', 'en', 'large', 'normal'] as const
const MOST_FIELDS = 200

/** Reads a form; fields sent several times become lists, and questions of several answers always are. */
export function readSurveyForm(body: string, questionnaire: Questionnaire): SurveyForm {
  const fields = new URLSearchParams(body)
  const several = new Set(
    questionnaire.questions.filter((q) => q.kind === 'choices').map((question) => question.id),
  )
  const values: [string, string | readonly string[]][] = []
  for (const name of [...new Set(fields.keys())].slice(0, MOST_FIELDS)) {
    if (HIDDEN.has(name)) continue
    const sent = fields.getAll(name)
    values.push([name, several.has(name) || sent.length > 1 ? sent : (sent[0] ?? '')])
  }
  const version = fields.get('version') ?? ''
  return {
    id: fields.get('id') ?? '',
    version: /^\d{1,6}$/.test(version) ? Number(version) : undefined,
    ticket: fields.get('ticket') ?? '',
    language: asLanguage(fields.get('language')),
    large: fields.get('size') === 'large',
    show: SWITCHES.find((name) => name === fields.get('show')),
    values: Object.fromEntries(values),
  }
}
