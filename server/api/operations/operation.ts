import type { z } from 'zod'
import type {
  DOCS_EXAMPLES_ZH,
  DOCS_OPERATIONS_ZH,
} from '../../../survey-ui/messages/docs-operations-zh.ts'
import type { ErrorCode } from '../../errors.ts'
import type { ApiScope } from '../../stores/api-scope.ts'
import type { SchemaName } from '../schemas/components.ts'

/** A request of the documentation and the answer to it; a test sends the one and compares the other. */
export interface ExampleCase {
  readonly name: keyof typeof DOCS_EXAMPLES_ZH
  /** The token that is sent has this scope only; `wrong`: a token that does not exist. */
  readonly token?: ApiScope | 'wrong'
  readonly query?: string
  readonly body?: unknown
  readonly status: number
  readonly answer: unknown
}

/** One route of the API as the documentation tells of it. */
export interface OperationSpec {
  readonly id: keyof typeof DOCS_OPERATIONS_ZH
  readonly method: 'get' | 'post'
  /** Relative to /api/v1. */
  readonly path: `/${string}`
  /** What a token must allow; `null` where none is looked at. */
  readonly scope: ApiScope | null
  /** Whether it can also be used without token and cookie. */
  readonly isOpen: boolean
  readonly query?: z.ZodObject
  readonly body?: readonly SchemaName[]
  /** What it answers when all is well: content type and schemas, by status. */
  readonly answers: Readonly<
    Record<string, { readonly type: string; readonly schemas: readonly SchemaName[] }>
  >
  readonly headers?: readonly HeaderName[]
  readonly problems: readonly ErrorCode[]
  readonly examples: readonly ExampleCase[]
}

export type HeaderName = 'Manyi-Most-Items' | 'Retry-After' | 'WWW-Authenticate'

/** What can happen at every address. */
export const ALWAYS_POSSIBLE = ['storage_unavailable', 'internal'] as const

/** What whoever shows a token or a cookie may be told. */
export const OF_CALLERS = [
  'not_signed_in',
  'token_invalid',
  'token_scope_missing',
  'forbidden',
] as const

/** Stands in the examples for the address of this server. */
export const EXAMPLE_ORIGIN = 'https://survey.example.cn'

/** A problem as an example shows it; the number of the request is made up. */
export function exampleProblem(
  code: ErrorCode,
  status: number,
  title: string,
  rest: Readonly<Record<string, unknown>> = {},
) {
  return {
    type: `${EXAMPLE_ORIGIN}/problems/${code}`,
    title,
    status,
    code,
    instance: 'urn:uuid:9b2f6f0e-4c1d-4f57-8a53-0d7f5f1f2a11',
    ...rest,
  }
}
