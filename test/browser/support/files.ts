import type { SharedServer } from '../../support/use-server.ts'

type Address = (server: SharedServer) => string | Promise<string>

const point = (server: SharedServer) => `/desk/points/${server.firstPointCode}`

/** GET routes that give no page, each with an address to prove it at. */
export const files: Readonly<Record<string, Address>> = {
  '/': () => '/',
  '/assets/:file': ownStyle,
  '/healthz': () => '/healthz',
  '/readyz': () => '/readyz',
  '/problems/:code': () => '/problems/not_found',
  '/api/v1/indicator': () => '/api/v1/indicator',
  '/api/v1/responses.csv': () => '/api/v1/responses.csv',
  '/api/v1/openapi.json': () => '/api/v1/openapi.json',
  '/desk/coverage.csv': () => '/desk/coverage.csv',
  '/desk/results.csv': () => '/desk/results.csv',
  '/desk/comments.csv': () => '/desk/comments.csv',
  '/desk/rectifications.csv': () => '/desk/rectifications.csv',
  '/desk/groups.csv': () => '/desk/groups.csv?part=group',
  '/desk/indicators/rows.csv': () => '/desk/indicators/rows.csv',
  '/desk/audit.csv': () => '/desk/audit.csv',
  '/desk/overview/last-day.json': () => '/desk/overview/last-day.json',
  '/desk/start/test.json': () => '/desk/start/test.json',
  '/desk/exports/responses.csv': () => '/desk/exports/responses.csv',
  '/desk/points/:code/qr.svg': (server) => `${point(server)}/qr.svg`,
  '/desk/points/:code/qr.png': (server) => `${point(server)}/qr.png`,
}

/** The name of the style holds its content, so it is read from a page. */
async function ownStyle({ origin }: SharedServer): Promise<string> {
  const page = await (await fetch(`${origin}/desk/sign-in`)).text()
  return /\/assets\/[\w-]+\.css/.exec(page)?.[0] ?? ''
}
