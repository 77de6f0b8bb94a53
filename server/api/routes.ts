import { type Context, Hono } from 'hono'
import type { AppContext } from '../context.ts'
import { AppError } from '../errors.ts'
import { recordResponse, type Sender } from '../gate/record.ts'
import { isPlausible, issuesOf, submissionSchema } from '../gate/submission.ts'
import { requestIdOf } from '../http/request-log.ts'
import { readIndicator } from '../indicator.ts'
import { localTime } from '../local-time.ts'
import { asAppError, problemHeaders, problemOf } from '../problem.ts'

/** Responses of one list; announced in the `Manyi-Most-Items` header. */
export const MOST_ITEMS = 200

/** Who signed in at the desk sends a request, if anybody did. */
export type FindOperator = (
  c: Context,
) => Promise<{ readonly role: 'staff' | 'evaluator' | 'admin' } | undefined>

/** The programs' side: responses in, indicator out. */
export function apiRoutes(app: AppContext, findOperator: FindOperator): Hono {
  const routes = new Hono()

  routes.post('/responses', async (c) => {
    c.header('Manyi-Most-Items', String(MOST_ITEMS))
    const body = await readJson(c)
    const sender = { isOperator: (await findOperator(c)) !== undefined }
    if (!Array.isArray(body)) {
      const recorded = await recordItem(app, body, sender, '#')
      return c.json(recorded, recorded.status === 'recorded' ? 201 : 200)
    }
    if (body.length > MOST_ITEMS) throw new AppError('too_many_items', { limit: MOST_ITEMS })
    const results = await Promise.all(body.map((item) => settle(c, app, item, sender)))
    return c.json({ results })
  })

  routes.get('/indicator', async (c) => {
    const operator = await findOperator(c)
    if (!operator) throw new AppError('not_signed_in', {})
    if (operator.role === 'staff') throw new AppError('forbidden', { role: operator.role })
    const today = localTime(app.deps.clock()).date
    const indicator = await readIndicator(app.deps, {
      from: c.req.query('from') || `${today.slice(0, 4)}-01-01`,
      to: c.req.query('to') || today,
      activityTypeId: c.req.query('type'),
      definitionId: c.req.query('indicator'),
    })
    return c.json(indicator)
  })

  return routes
}

async function readJson(c: Context): Promise<unknown> {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/json\b/i.test(type)) {
    throw new AppError('content_type_unsupported', { accepted: 'application/json' })
  }
  const text = await c.req.text()
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('body_invalid', { issues: [{ pointer: '#', code: 'not_json' }] }, { cause })
  }
}

async function recordItem(app: AppContext, item: unknown, sender: Sender, pointer: string) {
  if (!isPlausible(item)) {
    throw new AppError('body_invalid', {
      issues: [{ pointer: `${pointer}/answers`, code: 'too_big' }],
    })
  }
  const parsed = submissionSchema.safeParse(item)
  if (!parsed.success) {
    throw new AppError('body_invalid', { issues: issuesOf(parsed.error, pointer) })
  }
  return await recordResponse(app.gate, parsed.data, sender)
}

/** One item of a list: a faulty one never holds up the others. */
async function settle(c: Context, app: AppContext, item: unknown, sender: Sender) {
  const id = readId(item)
  try {
    return await recordItem(app, item, sender, '#')
  } catch (thrown) {
    const error = asAppError(thrown)
    if (error.code === 'internal') throw thrown
    const origin = app.deps.config.origin ?? new URL(c.req.url).origin
    const problem = problemOf(error, origin, requestIdOf(c))
    const retryAfter = problemHeaders(error)['Retry-After']
    return { status: 'problem', id, problem, ...(retryAfter ? { retryAfter } : {}) }
  }
}

function readId(item: unknown): string | null {
  const isObject = typeof item === 'object' && item !== null && 'id' in item
  return isObject && typeof item.id === 'string' ? item.id.slice(0, 64) : null
}
