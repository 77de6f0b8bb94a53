import { createInvitation } from '../../../server/stores/invitation.ts'
import { addOperator, type Role } from '../../../server/stores/operator.ts'
import type { TemporaryApp } from '../../support/temporary-app.ts'

export const PASSWORD = '丹霞山的晚霞很好看'

type Fields = Readonly<Record<string, string>>
type HeaderList = Readonly<Record<string, string>>

/** A browser at the desk: it keeps cookies and sends what browsers send with a form. */
export interface DeskClient {
  readonly cookies: Map<string, string>
  get(path: string, headers?: HeaderList): Promise<Response>
  post(path: string, fields?: Fields, headers?: HeaderList): Promise<Response>
  /** Sends a form with a file in the field `file`. */
  upload(path: string, fields: Fields, file: UploadedFile): Promise<Response>
}

interface UploadedFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export function deskClient(context: TemporaryApp): DeskClient {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit & { headers: Record<string, string> }) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = cookie === '' ? init.headers : { cookie, ...init.headers }
    const response = await context.app.routes.request(path, { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split(/=(.*)/s) ?? []
      if (/max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return response
  }
  return {
    cookies,
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, fields = {}, headers = {}) => {
      const body = new URLSearchParams(fields).toString()
      return send(path, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': String(Buffer.byteLength(body)),
          origin: context.deps.config.origin ?? 'http://localhost',
          ...headers,
        },
      })
    },
    upload: async (path, fields, file) => {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      form.set('file', new File([file.bytes], file.name))
      const request = new Response(form)
      const body = await request.arrayBuffer()
      return await send(path, {
        method: 'POST',
        body,
        headers: {
          'content-type': request.headers.get('content-type') ?? '',
          'content-length': String(body.byteLength),
          origin: context.deps.config.origin ?? 'http://localhost',
        },
      })
    },
  }
}

export async function invitationPath(
  context: TemporaryApp,
  operatorId: string | null,
): Promise<string> {
  const invitation = { operatorId, expiresInMs: 86_400_000 }
  const { token } = await createInvitation(context.deps, invitation)
  return `/desk/invitation/${token}`
}

/** The first administrator, signed in through the one-time link of a fresh installation. */
export async function firstAdmin(context: TemporaryApp, name = '王丽'): Promise<DeskClient> {
  const client = deskClient(context)
  const path = await invitationPath(context, null)
  const response = await client.post(path, { name, password: PASSWORD, again: PASSWORD })
  if (response.status !== 303) throw new Error(`The first administrator got ${response.status}.`)
  return client
}

/** An operator of a role, signed in through their own one-time link. */
export async function operatorOf(
  context: TemporaryApp,
  role: Role,
  name: string = role,
): Promise<{ readonly client: DeskClient; readonly id: string }> {
  const operator = await addOperator(context.deps, { name, role })
  const client = deskClient(context)
  const path = await invitationPath(context, operator.id)
  const response = await client.post(path, { password: PASSWORD, again: PASSWORD })
  if (response.status !== 303) throw new Error(`The operator got ${response.status}.`)
  return { client, id: operator.id }
}

export async function auditActions(context: TemporaryApp): Promise<readonly string[]> {
  const rows = await context.deps.db.read
    .selectFrom('audit')
    .select('action')
    .orderBy('at')
    .execute()
  return rows.map((row) => row.action)
}
