import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

export interface Client {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>
  post(
    path: string,
    body: string | Buffer,
    headers: Readonly<Record<string, string>>,
  ): Promise<Answer>
  /** One response or a list, as JSON to the API. */
  submit(body: unknown): Promise<Answer>
  /** A survey form, as a browser without script sends it. */
  form(code: string, fields: Readonly<Record<string, string>>): Promise<Answer>
  close(): void
}

export const JSON_TYPE = { 'content-type': 'application/json' }
export const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' }

/** A client with keep-alive connections; a failed request rejects and is never sent again. */
export function createClient(origin: string, connections = 32): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const send = (
    method: string,
    path: string,
    headers: Readonly<Record<string, string | number>>,
    body?: string | Buffer,
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const outgoing = request(origin + path, { method, agent, headers }, (incoming) => {
        let text = ''
        incoming.setEncoding('utf8')
        incoming.on('data', (chunk) => {
          text += chunk
        })
        incoming.on('error', reject)
        incoming.on('end', () => {
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text })
        })
      })
      outgoing.on('error', reject)
      outgoing.end(body)
    })
  const post: Client['post'] = (path, body, headers) =>
    send('POST', path, { ...headers, 'content-length': Buffer.byteLength(body) }, body)
  return {
    get: (path, headers = {}) => send('GET', path, headers),
    post,
    submit: (body) => post('/api/v1/responses', JSON.stringify(body), JSON_TYPE),
    form: (code, fields) => post(`/s/${code}`, new URLSearchParams(fields).toString(), FORM_TYPE),
    close: () => agent.destroy(),
  }
}
