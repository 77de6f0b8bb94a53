import fc from 'fast-check'
import { strangeText } from './good-submissions.ts'

/** The pieces of a request that a sender may distort. */
export interface RawParts {
  readonly pointCode: string
  /** A body that would be recorded if the request were well formed. */
  readonly body: string
}

const percentRubbish = fc.array(
  fc.constantFrom(
    '%',
    '%00',
    '%0d%0a',
    '%e0%a4%a',
    '%ff',
    '%2e%2e',
    '%2f',
    '..',
    '/',
    '\\',
    '?',
    '#',
    ';',
    'a',
    '%u4e00',
    '%25',
    '&',
  ),
  { minLength: 1, maxLength: 12 },
)
const latin1 = fc.string({
  unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
  maxLength: 40,
})

/** Paths that name nothing, as they stand in a request line. */
const strangePath: fc.Arbitrary<string> = fc.oneof(
  percentRubbish.map((parts) => `/s/${parts.join('')}`),
  percentRubbish.map((parts) => `/${parts.join('')}/thanks?id=${parts.join('')}`),
  fc.constantFrom(
    '//',
    '/s//',
    '/s//thanks',
    '/s/__proto__',
    '/assets/__proto__',
    '/problems/constructor',
    '/api/v1',
    '/.env',
    `/s/${'a'.repeat(8_000)}`,
  ),
  latin1.map((text) => `/s/${text.replace(/[ #]/g, '')}`),
)

/** Header lines that a server may refuse but must survive. */
const strangeHeader: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      'Accept',
      'Accept-Language',
      'Accept-Encoding',
      'If-None-Match',
      'Cookie',
      'Origin',
      'Range',
      'X-Forwarded-For',
      'Authorization',
      'Expect',
      'Upgrade',
      '__proto__',
    ),
    fc.oneof(
      latin1,
      fc.constantFrom(
        '*/*;q=NaN',
        'en;q=1e999,zh;q=-1',
        '*',
        '"x',
        'W/"',
        'gzip;q=0, *;q=1',
        'application/json, text/html',
        ',,,,',
        'a'.repeat(4_000),
      ),
    ),
  )
  .map(([name, value]) => `${name}: ${value}`)

const DISTORTED: readonly ((parts: RawParts, noise: string) => string)[] = [
  ({ body }) => post('/api/v1/responses', ['Transfer-Encoding: chunked'], chunked(body)),
  ({ body }) => post('/api/v1/responses', [], body),
  ({ body }) => post('/api/v1/responses', [length(body), 'Content-Encoding: gzip'], body),
  ({ body }) => post('/api/v1/responses', [length(body), 'Transfer-Encoding: chunked'], body),
  ({ body }) => post('/api/v1/responses', [`Content-Length: ${body.length - 5}`], body),
  ({ body }) => post('/api/v1/responses', [`Content-Length: ${body.length + 500}`], body),
  ({ body }) => post('/api/v1/responses', ['Content-Length: 99999999999'], body),
  ({ body }) => post('/api/v1/responses', ['Content-Length: -1'], body),
  ({ body }) => post('/api/v1/responses', [length(body), length(`${body} `)], body),
  ({ body }, noise) => post('/api/v1/responses', [length(body)], body, `application/jsonp${noise}`),
  ({ body }, noise) => post('/api/v1/responses', [length(body)], body, `text/plain;${noise}`),
  ({ pointCode, body }) =>
    post(`/s/${pointCode}`, [length(body)], body, 'multipart/form-data; boundary=x'),
  ({ pointCode }) =>
    post(
      `/s/${pointCode}`,
      ['Content-Length: 70000'],
      'a='.padEnd(70_000, 'x'),
      'application/x-www-form-urlencoded',
    ),
  ({ body }) => post('/api/v1/responses', [length(body)], body).replace('HTTP/1.1', 'HTTP/9.9'),
  ({ body }) => post('/api/v1/responses', [length(body)], body).replace('POST', 'post'),
  ({ body }) => post('/api/v1/responses', [length(body)], body).replace('POST', 'PUT'),
  ({ body }) => post('/api/v1/responses', [length(body)], body).replace('POST', 'TRACE'),
  ({ body }) =>
    post('/api/v1/responses', [length(body)], body).replace('Host: x', 'Host: [::1]:x/..'),
  ({ body }) => post('/api/v1/responses', [length(body)], body).replace('Host: x\r\n', ''),
  ({ body }, noise) => post('/api/v1/responses', [length(body)], body.slice(0, -1) + noise),
  (_, noise) => `${noise}\r\n\r\n`,
  () => '\u0000\u0001\u0002\u0003GET / HTTP/1.1\r\n\r\n',
  () => `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`,
]

function post(path: string, headers: readonly string[], body: string, type = 'application/json') {
  const lines = ['Host: x', 'Connection: close', `Content-Type: ${type}`, ...headers]
  return `POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`
}

const length = (body: string) => `Content-Length: ${Buffer.byteLength(body)}`
const chunked = (body: string) => `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`

/** A posted response whose transport is at fault, so that it must not be recorded. */
export function distortedPost(parts: RawParts): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...DISTORTED), latin1)
    .map(([distort, noise]) => distort(parts, noise))
}

/** Any other request that must be answered, refused or cut off, but never end in a fault of ours. */
export const strangeGet: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('GET', 'HEAD', 'OPTIONS', 'DELETE', 'PROPFIND'),
    strangePath,
    fc.array(strangeHeader, { maxLength: 4 }),
  )
  .map(([method, path, headers]) =>
    [`${method} ${path} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers, '', ''].join('\r\n'),
  )

/** A survey form that must not be recorded: bad id, no or a wrong or a double level, stray bytes. */
export const badForm: fc.Arbitrary<string> = fc
  .tuple(fc.uuid(), strangeText(20), fc.integer({ min: 0, max: 8 }))
  .map(([id, text, kind]) => {
    const noise = encodeURIComponent(text.toWellFormed())
    const bodies = [
      `overall=5&comment=${noise}`,
      `id=${noise}&overall=5`,
      `id=${id}`,
      `id=${id}&overall=${noise}0`,
      `id=${id}&overall=5&overall=4`,
      `id=${id}&overall=5&staff=1&staff=2`,
      `id=${id}&overall=5&${noise}x=1`,
      `id=${id}&overall=%ff%fe&comment=%`,
      `id=${id}&overall=5&comment=${'x'.repeat(201)}`,
    ]
    return bodies[kind] ?? ''
  })
