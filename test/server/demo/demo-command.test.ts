import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runScript } from '../../support/command.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { until } from '../../support/until.ts'

const YEAR = ['--until', '2025-12-31']

const demo = (...words: readonly string[]) => runScript('demo.mjs', words, {})

/** Starts the command and hands over what it says; the caller ends it. */
function start(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['scripts/demo.mjs', ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += String(chunk)
    })
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return { said: () => said, end }
}

describe('npm run demo', () => {
  it('makes the data once, then only starts; tally check agrees', async () => {
    const folder = join(temporaryFolder(), 'demo')
    const words = ['--data', folder, '--responses', '500', ...YEAR, '--no-start']
    const first = await demo(...words)
    expect([first.code, first.out]).toEqual([0, expect.stringContaining('已生成')])
    const second = await demo(...words)
    expect([second.code, second.out]).toEqual([0, expect.stringContaining('there already')])
    const other = await demo(...words, '--seed', 'other')
    expect([other.code, other.error]).toEqual([1, expect.stringContaining('--again')])
    const env = { MANYI_DATA: folder }
    const check = await runScript('manyi.mjs', ['tally', 'check', '--json'], env)
    expect(JSON.parse(check.out)).toMatchObject({ agrees: true, sealed: 500 })
  })

  it('serves the demo and prints address and one-time link', async () => {
    const folder = join(temporaryFolder(), 'demo')
    const server = start(['--data', folder, '--responses', '50', ...YEAR], {
      PORT: '0',
      HOST: '127.0.0.1',
    })
    const address = await until(
      'it serves',
      () => /http:\/\/127\.0\.0\.1:\d+\/desk\/invitation\/[\w-]+/.exec(server.said())?.[0],
      60_000,
    )
    expect((await fetch(address)).status).toBe(200)
    expect(await server.end('SIGTERM')).toBe(0)
  })

  it.each(['SIGKILL', 'SIGINT'] as const)(
    'says after %s that it is unfinished, and makes it anew',
    async (signal) => {
      const folder = join(temporaryFolder(), 'demo')
      const words = ['--data', folder, '--no-start', ...YEAR]
      const run = start([...words, '--responses', '400000'])
      await until('it has begun', () => existsSync(join(folder, 'demo-unfinished.db-wal')), 60_000)
      await run.end(signal)
      expect(existsSync(join(folder, 'manyi.db'))).toBe(false)
      const next = await demo(...words, '--responses', '40')
      expect([next.code, next.error]).toEqual([1, expect.stringMatching(/没有生成完.*unfinished/)])
      const anew = await demo(...words, '--responses', '40', '--again')
      expect(anew.code).toBe(0)
    },
  )

  it('explains itself, and what was called wrongly', async () => {
    const help = await demo('--help')
    expect([help.code, help.out]).toEqual([0, expect.stringContaining('--responses')])
    const wrong = await demo('--responses', 'x')
    expect([wrong.code, wrong.error]).toEqual([2, expect.stringContaining('选项有误')])
  })
})
