import type { OpenApiDocument } from '../../survey-ui/docs/open-api.ts'
import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import { type DocsMessages, docsMessages } from '../../survey-ui/messages/docs.ts'
import type { ErrorCode } from '../errors.ts'
import { PROBLEMS } from '../problem.ts'
import type { Questionnaires } from '../questionnaires.ts'
import { describeOperation } from './describe-operation.ts'
import { describeQuestionnaire } from './describe-questionnaire.ts'
import { SPECS } from './operations/specs.ts'
import { jsonSchemas } from './schemas/components.ts'

/** Of the interface, not of the program: it counts what callers must know. */
const API_VERSION = '1.0.0'

interface DocumentOptions {
  /** Public address of this server without a trailing slash. */
  readonly origin: string
  readonly language: Language
  /** Name of the cookie that the desk gives. */
  readonly sessionCookie: string
  readonly questionnaire: Questionnaires['current']
}

/** The description of the API as OpenAPI 3.1, made from the schemas that judge what comes in. */
export function openApiDocument(options: DocumentOptions): OpenApiDocument {
  const { origin, language } = options
  const texts = docsMessages(language)
  const { page } = texts
  return {
    openapi: '3.1.1',
    info: {
      title: `${page.product} · ${page.title}`,
      version: API_VERSION,
      description: [page.lead, page.start.open, ...page.rules.items].join('\n'),
    },
    servers: [{ url: `${origin}/api/v1` }],
    paths: paths(origin, texts),
    components: {
      schemas: jsonSchemas(texts.fields),
      headers: {
        'Manyi-Most-Items': header(page.headers['Manyi-Most-Items'], 'integer'),
        'Retry-After': header(page.headers['Retry-After'], 'integer'),
        'WWW-Authenticate': header(page.headers['WWW-Authenticate'], 'string'),
      },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: page.securities.token },
        desk: {
          type: 'apiKey',
          in: 'cookie',
          name: options.sessionCookie,
          description: page.securities.desk,
        },
      },
    },
    'x-problems': problems(texts.problems),
    'x-questionnaire': describeQuestionnaire(options.questionnaire, language),
  }
}

function paths(origin: string, texts: DocsMessages): OpenApiDocument['paths'] {
  const entries = [...new Set(SPECS.map((spec) => spec.path))].map((path) => {
    const here = SPECS.filter((spec) => spec.path === path)
    const methods = here.map((spec) => [spec.method, describeOperation(spec, origin, texts)])
    return [path, Object.fromEntries(methods)]
  })
  return Object.fromEntries(entries)
}

function header(description: string, type: string) {
  return { description, schema: { type } }
}

/** Every problem of the house, also those that only the desk knows: one catalogue, one address. */
function problems(texts: Readonly<Record<ErrorCode, string>>): OpenApiDocument['x-problems'] {
  const codes = Object.keys(PROBLEMS) as ErrorCode[]
  return codes
    .map((code) => ({ code, ...PROBLEMS[code], description: texts[code] }))
    .sort((one, other) => one.status - other.status)
}
