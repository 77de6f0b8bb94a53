import { build } from 'esbuild'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

interface Sender {
  start(body: string, id: string): void
  now(byPerson: boolean): void
  stop(): void
}
type Events = Record<'sending' | 'waiting' | 'accepted' | 'refused', ReturnType<typeof vi.fn>>

/** Browser code is typed against the DOM, so the test loads the bundle as a browser would. */
const createSender = await load()

const fetchMock = vi.fn()
let events: Events
let sender: Sender

const accepted = () => new Response(JSON.stringify({ id: 'a', location: '/done' }), { status: 201 })
const busy = (retryAfter: string) =>
  new Response('', { status: 503, headers: { 'Retry-After': retryAfter } })
const pause = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', fetchMock.mockReset())
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
  events = { sending: vi.fn(), waiting: vi.fn(), accepted: vi.fn(), refused: vi.fn() }
  sender = createSender('/s/k', events)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('sender', () => {
  test('sends the form without cookies and asks for JSON', async () => {
    fetchMock.mockResolvedValue(accepted())
    sender.start('id=a&overall=5', 'a')
    await pause(0)
    expect(fetchMock).toHaveBeenCalledExactlyOnceWith('/s/k', {
      method: 'POST',
      body: 'id=a&overall=5',
      credentials: 'omit',
      headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
    })
    expect(events.accepted).toHaveBeenCalledExactlyOnceWith('/done')
  })

  test('tries again with growing pauses and always the same body', async () => {
    fetchMock.mockRejectedValue(new TypeError('network'))
    sender.start('id=a', 'a')
    await pause(0)
    for (const [index, wait] of [500, 1000, 2000, 4000].entries()) {
      expect(fetchMock).toHaveBeenCalledTimes(index + 1)
      await pause(wait)
    }
    expect(new Set(fetchMock.mock.calls.map(([, request]) => request.body))).toEqual(
      new Set(['id=a']),
    )
    expect(events.waiting).toHaveBeenCalled()
  })

  test('never waits longer than a minute between two tries', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.999)
    fetchMock.mockRejectedValue(new TypeError('network'))
    sender.start('id=a', 'a')
    await pause(600_000)
    const before = fetchMock.mock.calls.length
    await pause(60_000)
    expect(fetchMock.mock.calls.length).toBeGreaterThan(before)
  })

  test('waits as long as a busy server asks, unless a person presses', async () => {
    fetchMock.mockImplementation(async () => busy('30'))
    sender.start('id=a', 'a')
    await pause(0)
    sender.now(false)
    await pause(29_000)
    expect(fetchMock).toHaveBeenCalledTimes(1)
    sender.now(true)
    await pause(0)
    expect(fetchMock).toHaveBeenCalledTimes(2)
  })

  test('tries at once when the network is back', async () => {
    fetchMock.mockRejectedValueOnce(new TypeError('network')).mockResolvedValueOnce(accepted())
    sender.start('id=a', 'a')
    await pause(0)
    sender.now(false)
    await pause(0)
    expect(events.accepted).toHaveBeenCalledTimes(1)
  })

  test('gives up a hanging request after twenty seconds and ignores its late answer', async () => {
    let answerLate = (_: Response) => {}
    fetchMock.mockImplementationOnce(() => new Promise((resolve) => (answerLate = resolve)))
    fetchMock.mockResolvedValueOnce(accepted())
    sender.start('id=a', 'a')
    await pause(20_500)
    expect(fetchMock).toHaveBeenCalledTimes(2)
    answerLate(accepted())
    await pause(0)
    expect(events.accepted).toHaveBeenCalledTimes(1)
  })

  test('leaves every other answer to the page of the server', async () => {
    fetchMock.mockResolvedValue(new Response('', { status: 422 }))
    sender.start('id=a', 'a')
    await pause(120_000)
    expect(events.refused).toHaveBeenCalledTimes(1)
    expect(fetchMock).toHaveBeenCalledTimes(1)
  })

  test('is silent after it was stopped', async () => {
    fetchMock.mockRejectedValue(new TypeError('network'))
    sender.start('id=a', 'a')
    await pause(0)
    sender.stop()
    sender.now(true)
    await pause(120_000)
    expect(fetchMock).toHaveBeenCalledTimes(1)
  })
})

async function load(): Promise<(address: string, events: Events) => Sender> {
  const entry = new URL('../../../../survey-ui/visitor/client/send.ts', import.meta.url)
  const { outputFiles } = await build({
    entryPoints: [entry.pathname],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2016',
  })
  const source = Buffer.from(outputFiles[0]?.text ?? '').toString('base64')
  const module = await import(/* @vite-ignore */ `data:text/javascript;base64,${source}`)
  return module.createSender
}
