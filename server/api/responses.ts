import type { Context } from 'hono'
import type { AppContext } from '../context.ts'
import { AppError } from '../errors.ts'
import { recordResponse, type Sender } from '../gate/record.ts'
import { CHANNELS, isPlausible, issuesOf, submissionSchema } from '../gate/submission.ts'
import { problemBody } from '../http/problem-body.ts'
import { asAppError, problemHeaders } from '../problem.ts'
import { recordAudit } from '../stores/audit.ts'
import { allowed, type Caller, callingActor, callingDetails, type FindCaller } from './caller.ts'
import { MOST_ITEMS } from './schemas/recorded.ts'

/** One response or a list of them. Without token and cookie nothing but the gate reads storage. */
export function recordResponses(app: AppContext, findCaller: FindCaller) {
  return async (c: Context): Promise<Response> => {
    c.header('Manyi-Most-Items', String(MOST_ITEMS))
    const body = await readJson(c)
    const found = await findCaller(c)
    const caller = found && allowed(found, 'responses:write')
    const sender = { isOperator: caller !== undefined }
    if (!Array.isArray(body)) {
      const recorded = await recordItem(app, body, sender)
      await auditEntry(app, caller, [body], [recorded])
      return c.json(recorded, recorded.status === 'recorded' ? 201 : 200)
    }
    if (body.length > MOST_ITEMS) throw new AppError('too_many_items', { limit: MOST_ITEMS })
    const results = await Promise.all(body.map((item) => settle(c, app, item, sender)))
    await auditEntry(app, caller, body, results)
    return c.json({ results })
  }
}

async function readJson(c: Context): Promise<unknown> {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new AppError('content_type_unsupported', { accepted: 'application/json' })
  }
  const text = await c.req.text()
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('body_invalid', { issues: [{ pointer: '#', code: 'not_json' }] }, { cause })
  }
}

async function recordItem(app: AppContext, item: unknown, sender: Sender) {
  if (!isPlausible(item)) {
    throw new AppError('body_invalid', {
      issues: [{ pointer: '#/answers', code: 'too_big' }],
    })
  }
  const parsed = submissionSchema.safeParse(item)
  if (!parsed.success) {
    throw new AppError('body_invalid', { issues: issuesOf(parsed.error) })
  }
  return await recordResponse(app.gate, parsed.data, sender)
}

/** One item of a list: a faulty one never holds up the others. */
async function settle(c: Context, app: AppContext, item: unknown, sender: Sender) {
  const id = readId(item)
  try {
    return await recordItem(app, item, sender)
  } catch (thrown) {
    const error = asAppError(thrown)
    if (error.code === 'internal') throw thrown
    const problem = await problemBody(c, app, error)
    const retryAfter = problemHeaders(error)['Retry-After']
    return { status: 'problem', id, problem, ...(retryAfter ? { retryAfter } : {}) }
  }
}

/** What somebody hands in for others leaves a trace: how much, and through which channels. */
async function auditEntry(
  app: AppContext,
  caller: Caller | undefined,
  items: readonly unknown[],
  results: readonly { readonly status: string }[],
): Promise<void> {
  if (!caller) return
  const channels = new Set(items.map(channelOf).filter((channel) => channel !== 'self_scan'))
  if (channels.size === 0) return
  const n = (status: string) => results.filter((result) => result.status === status).length
  const details = {
    channels: [...channels],
    recorded: n('recorded'),
    duplicates: n('duplicate'),
    refused: n('problem'),
    ...callingDetails(caller),
  }
  const actor = callingActor(caller)
  const entry = { actor, action: 'responses.entered', subject: 'api', details }
  await app.deps.db.atomic([recordAudit(app.deps, entry)])
}

function channelOf(item: unknown): string {
  const channel = typeof item === 'object' && item !== null && 'channel' in item && item.channel
  return CHANNELS.find((known) => known === channel) ?? 'self_scan'
}

function readId(item: unknown): string | null {
  const isObject = typeof item === 'object' && item !== null && 'id' in item
  return isObject && typeof item.id === 'string' ? item.id.slice(0, 64) : null
}
