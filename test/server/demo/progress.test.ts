import { describe, expect, it } from 'vitest'
import { createProgress, progressText } from '../../../server/demo/progress.ts'

function shown(isTTY: boolean, steps: readonly (readonly [done: number, atMs: number])[]) {
  const written: string[] = []
  let now = 0
  const output = { isTTY, write: (text: string) => written.push(text) }
  const progress = createProgress(1_000, output, () => now)
  for (const [done, atMs] of steps) {
    now = atMs
    progress(done)
  }
  return written
}

describe('the progress of a long work', () => {
  it('tells percent, count and the time that is left', () => {
    expect(progressText(250_000, 1_000_000, 20_000)).toBe(
      '25%  250,000 / 1,000,000  剩余约 60 秒 · about 60 s left',
    )
    expect(progressText(1, 4, 600_000)).toContain('about 30 min left')
    expect(progressText(0, 10, 5)).toBe('0%  0 / 10')
  })

  it('writes over one line on a terminal and ends it', () => {
    const written = shown(true, [
      [10, 500],
      [20, 550],
      [500, 900],
      [1_000, 901],
    ])
    expect(written).toHaveLength(3)
    expect(written.every((text) => text.startsWith('\r'))).toBe(true)
    expect(written.map((text) => text.endsWith('\n'))).toEqual([false, false, true])
  })

  it('writes a plain line now and then elsewhere', () => {
    const written = shown(false, [
      [10, 500],
      [20, 9_000],
      [500, 10_100],
      [600, 11_000],
      [1_000, 11_001],
    ])
    expect(written.map((text) => text.trim().split('%')[0])).toEqual(['50', '100'])
  })
})
