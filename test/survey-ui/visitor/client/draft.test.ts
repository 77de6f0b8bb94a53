import { build } from 'esbuild'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

interface Draft {
  readonly id: string
  readonly state: number
  readonly values: readonly (readonly [string, string])[]
}
interface DraftModule {
  loadDraft(point: string): Draft | undefined
  saveDraft(point: string, form: unknown, state: number): void
}

const { loadDraft, saveDraft } = await load()
const MINUTE = 60_000
const store = new Map<string, string>()

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-05-01T02:00:00Z') })
  store.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, text: string) => store.set(key, text),
    removeItem: (key: string) => store.delete(key),
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a draft', () => {
  test('that nobody has sent is gone for the next person after half an hour, text and all', () => {
    saveDraft('k7q2', form('展品很好'), 0)
    vi.advanceTimersByTime(29 * MINUTE)
    expect(loadDraft('k7q2')?.values).toEqual([['comment', '展品很好']])
    vi.advanceTimersByTime(2 * MINUTE)
    expect(loadDraft('k7q2')).toBeUndefined()
    expect([...store.keys()]).toEqual([])
  })

  test.each([1, 2])('that was sent (state %i) waits a day for the network', (state) => {
    saveDraft('k7q2', form('展品很好'), state)
    vi.advanceTimersByTime(23 * 60 * MINUTE)
    expect(loadDraft('k7q2')?.state).toBe(state)
    vi.advanceTimersByTime(2 * 60 * MINUTE)
    expect(loadDraft('k7q2')).toBeUndefined()
  })

  test('without any answer is none, unless it was sent', () => {
    saveDraft('k7q2', form('展品很好'), 0)
    saveDraft('k7q2', form(''), 0)
    expect(loadDraft('k7q2')).toBeUndefined()
    saveDraft('k7q2', form(''), 1)
    expect(loadDraft('k7q2')?.id).toBe('a')
  })

  test('is none where the storage is forbidden or holds nonsense', () => {
    store.set('manyi:k7q2', '{')
    expect(loadDraft('k7q2')).toBeUndefined()
    vi.stubGlobal('localStorage', undefined)
    expect(() => saveDraft('k7q2', form('展品很好'), 0)).not.toThrow()
    expect(loadDraft('k7q2')).toBeUndefined()
  })
})

/** As much of a form as a draft looks at. */
function form(comment: string) {
  const fields: Record<string, string> = { id: 'a', version: '1', ticket: 't', comment }
  const elements = Object.entries(fields).map(([name, value]) => ({
    tagName: name === 'comment' ? 'TEXTAREA' : 'INPUT',
    type: name === 'comment' ? 'textarea' : 'hidden',
    name,
    value,
  }))
  const namedItem = (name: string) => elements.find((element) => element.name === name)
  return { elements: Object.assign(elements, { namedItem }) }
}

/** Browser code is typed against the DOM, so the test loads the bundle as a browser would. */
async function load(): Promise<DraftModule> {
  const entry = new URL('../../../../survey-ui/visitor/client/draft.ts', import.meta.url)
  const { outputFiles } = await build({
    entryPoints: [entry.pathname],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2016',
  })
  const source = Buffer.from(outputFiles[0]?.text ?? '').toString('base64')
  return await import(/* @vite-ignore */ `data:text/javascript;base64,${source}`)
}
