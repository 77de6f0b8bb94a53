import { randomUUID } from 'node:crypto'
import type { Point } from '../../server/stores/point.ts'
import type { TemporaryApp } from './temporary-app.ts'

/** A well-formed submission for a point. */
export function submission(point: Pick<Point, 'code'>, changes: object = {}) {
  return { id: randomUUID(), point: point.code, answers: { overall: 5 }, ...changes }
}

/** Everything the API may answer; a test reads what it expects. */
export interface ApiBody {
  readonly status: string
  readonly id: string
  readonly receipt: string
  readonly details: unknown
  readonly errors: readonly {
    readonly pointer: string
    readonly code: string
    readonly detail: string
  }[]
  readonly results: readonly { readonly status: string }[]
}

/** Posts JSON to the API of an app and reads the answer. */
export async function postJson(context: TemporaryApp, body: unknown, headers: object = {}) {
  const text = JSON.stringify(body)
  const response = await context.app.routes.request('/api/v1/responses', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(text)),
      ...headers,
    },
    body: text,
  })
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as ApiBody,
  }
}

/** Posts a survey form as a browser does. */
export async function postForm(
  context: TemporaryApp,
  fields: Readonly<Record<string, string>>,
  headers: object = {},
) {
  const text = new URLSearchParams(fields).toString()
  return await context.app.routes.request(`/s/${context.point.code}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(text)),
      ...headers,
    },
    body: text,
  })
}

/** All rows of the response table. */
export function storedResponses(context: TemporaryApp) {
  return context.deps.db.read.selectFrom('response').selectAll().orderBy('id').execute()
}
