import type {
  Answer,
  Example,
  JsonSchema,
  Media,
  Operation,
} from '../../survey-ui/docs/open-api.ts'
import type { DocsMessages } from '../../survey-ui/messages/docs.ts'
import type { ErrorCode } from '../errors.ts'
import { PROBLEMS } from '../problem.ts'
import { describeExamples } from './describe-examples.ts'
import type { HeaderName, OperationSpec } from './operations/operation.ts'
import { jsonProperties, type SchemaName, schemaRef } from './schemas/components.ts'

/** One route as OpenAPI describes it. */
export function describeOperation(
  spec: OperationSpec,
  origin: string,
  texts: DocsMessages,
): Operation {
  const { summary, description } = texts.operations[spec.id]
  const examples = describeExamples(spec, origin, texts)
  return {
    operationId: spec.id,
    summary,
    description,
    security: securityOf(spec),
    parameters: parametersOf(spec, texts),
    ...(spec.body ? { requestBody: requestBody(spec, spec.body, texts) } : {}),
    responses: { ...answersOf(spec, examples, texts), ...problemsOf(spec, examples, texts) },
    'x-examples': examples,
  }
}

function securityOf({ scope, isOpen }: OperationSpec): Operation['security'] {
  if (scope === null) return []
  return [...(isOpen ? [{}] : []), { token: [scope] }, { desk: [] }]
}

function parametersOf(spec: OperationSpec, texts: DocsMessages): Operation['parameters'] {
  const properties = spec.query ? jsonProperties(spec.query, texts.fields) : {}
  return Object.entries(properties).map(([name, { description = '', ...schema }]) => ({
    name,
    in: 'query',
    required: false,
    description,
    schema,
  }))
}

function requestBody(spec: OperationSpec, names: readonly SchemaName[], texts: DocsMessages) {
  const sent = spec.examples.filter((example) => example.body !== undefined)
  const examples = sent.map(({ name, body }) => [
    name,
    { summary: texts.examples[name], value: body },
  ])
  const media: Media = { schema: oneOrAny(names), examples: Object.fromEntries(examples) }
  return { required: true, content: { 'application/json': media } } as const
}

function answersOf(spec: OperationSpec, examples: readonly Example[], texts: DocsMessages) {
  const descriptions: Readonly<Record<string, string>> = texts.operations[spec.id].answers
  const answers = Object.entries(spec.answers).map(([status, { type, schemas }]) => {
    const schema = schemas.length > 0 ? oneOrAny(schemas) : schemaOfType(type)
    return [
      status,
      {
        description: descriptions[status] ?? '',
        ...headers(spec.headers ?? []),
        content: { [type]: { schema, ...shown(examples, status) } },
      },
    ] as const
  })
  return Object.fromEntries(answers)
}

function problemsOf(spec: OperationSpec, examples: readonly Example[], texts: DocsMessages) {
  const statuses = new Set(spec.problems.map(statusOf))
  const answers = [...statuses].map((status): [string, Answer] => {
    const codes = spec.problems.filter((code) => statusOf(code) === status)
    const answer = {
      description: codes.map((code) => `${code}: ${texts.problems[code]}`).join('\n'),
      ...headers(headersOfProblems(codes)),
      content: {
        'application/problem+json': { schema: schemaRef('Problem'), ...shown(examples, status) },
      },
      'x-codes': codes,
    }
    return [status, answer]
  })
  return Object.fromEntries(answers)
}

const statusOf = (code: ErrorCode) => String(PROBLEMS[code].status)

function headersOfProblems(codes: readonly ErrorCode[]): readonly HeaderName[] {
  if (codes.includes('storage_unavailable')) return ['Retry-After']
  const ofTokens = codes.some((code) => code === 'token_invalid' || code === 'token_scope_missing')
  return ofTokens ? ['WWW-Authenticate'] : []
}

function headers(names: readonly HeaderName[]): Pick<Answer, 'headers'> {
  if (names.length === 0) return {}
  const refs = names.map((name) => [name, { $ref: `#/components/headers/${name}` }])
  return { headers: Object.fromEntries(refs) }
}

function shown(examples: readonly Example[], status: string): Pick<Media, 'examples'> {
  const here = examples.filter((example) => String(example.status) === status)
  if (here.length === 0) return {}
  const entries = here.map(({ name, summary, answer }) => [name, { summary, value: answer }])
  return { examples: Object.fromEntries(entries) }
}

function oneOrAny(names: readonly SchemaName[]): JsonSchema {
  const [first, ...others] = names.map(schemaRef)
  return first && others.length === 0 ? first : { anyOf: names.map(schemaRef) }
}

function schemaOfType(type: string): JsonSchema {
  return type === 'application/json' ? { type: 'object' } : { type: 'string' }
}
