import type { Example } from '../../survey-ui/docs/open-api.ts'
import type { DocsMessages } from '../../survey-ui/messages/docs.ts'
import { EXAMPLE_ORIGIN, type ExampleCase, type OperationSpec } from './operations/operation.ts'

/** Token of an example that shows what happens to a wrong one. */
const WRONG_TOKEN = 'manyi_wrong'

/** The examples of an operation, with this server's address in place of the made-up one. */
export function describeExamples(
  spec: OperationSpec,
  origin: string,
  texts: DocsMessages,
): readonly Example[] {
  return spec.examples.map((example) => ({
    name: example.name,
    summary: texts.examples[example.name],
    curl: curlOf(spec, example, origin),
    ...(example.token && example.token !== 'wrong' ? { scope: example.token } : {}),
    status: example.status,
    contentType: isProblem(example)
      ? 'application/problem+json'
      : (spec.answers[String(example.status)]?.type ?? ''),
    answer: withOrigin(example.answer, origin),
  }))
}

function isProblem(example: ExampleCase): boolean {
  return example.status >= 400
}

/** The request as a command for a POSIX shell. */
function curlOf(spec: OperationSpec, example: ExampleCase, origin: string): string {
  const query = example.query ? `?${example.query}` : ''
  const address = `${origin}/api/v1${spec.path}${query}`
  const token = example.token === 'wrong' ? WRONG_TOKEN : '$MANYI_TOKEN'
  const parts = [
    `curl '${address}'`,
    ...(example.token ? [`-H "Authorization: Bearer ${token}"`] : []),
    ...(example.body === undefined
      ? []
      : [`-H 'Content-Type: application/json'`, `-d '${JSON.stringify(example.body, null, 2)}'`]),
  ]
  return parts.join(' \\\n  ')
}

function withOrigin(answer: unknown, origin: string): unknown {
  return JSON.parse(JSON.stringify(answer).replaceAll(EXAMPLE_ORIGIN, origin))
}
