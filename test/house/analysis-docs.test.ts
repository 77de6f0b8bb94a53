import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const EXPORTED = /^export (?:async )?(?:function|interface|class) (\w+)/

/** Exported functions, interfaces and classes of a file without a docstring right above them. */
function undocumented(text: string): string[] {
  const lines = text.split('\n')
  return lines.flatMap((line, i) => {
    const name = EXPORTED.exec(line)?.[1]
    const isDocumented = lines[i - 1]?.trimEnd().endsWith('*/') ?? false
    return name === undefined || isDocumented ? [] : [name]
  })
}

/** Functions that throw a RangeError themselves and do not say so. */
function silentThrowers(text: string): string[] {
  const functions = text.split(/\n(?=\/\*\*|(?:export )?function )/)
  return functions.flatMap((part, i) => {
    const name = /^export function (\w+)/.exec(part)?.[1]
    const docs = functions[i - 1] ?? ''
    const isSilent = part.includes('throw new RangeError') && !docs.includes('@throws')
    return name !== undefined && isSilent ? [name] : []
  })
}

const files = readdirSync('analysis', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(join('analysis', file), 'utf8') }))

describe('the docstrings of analysis', () => {
  it('stand above every exported function, interface and class', () => {
    const found = files.flatMap(({ file, text }) =>
      undocumented(text).map((name) => `${file} ${name}`),
    )
    expect(found).toEqual([])
  })

  it('say what an exported function throws', () => {
    const found = files.flatMap(({ file, text }) =>
      silentThrowers(text).map((name) => `${file} ${name}`),
    )
    expect(found).toEqual([])
  })

  it('leave it to the message to name the field', () => {
    const found = files.flatMap(({ file, text }) => {
      const thrown = [...text.matchAll(/throw new (\w+)\(\s*(.*)/g)]
      const named = /^['`](?:\w|[.[\]]|\$\{[\w.]+\})+: /
      return thrown
        .filter(([, error, message]) => error === 'RangeError' && !named.test(message ?? ''))
        .map(([all]) => `${file} ${all}`)
    })
    expect(found).toEqual([])
    const others = files.flatMap(
      ({ text }) => text.match(/throw new (?!RangeError|Lonely)\w+/g) ?? [],
    )
    expect(others).toEqual([])
  })

  it('are missed where they are missing', () => {
    const text = '/** Said. */\nexport function one() {}\n\nexport interface Two {}\n'
    expect(undocumented(text)).toEqual(['Two'])
    const thrower = "/** Said. */\nexport function one() {\n  throw new RangeError('n: no')\n}\n"
    expect(silentThrowers(thrower)).toEqual(['one'])
    expect(silentThrowers(thrower.replace('Said.', '@throws RangeError'))).toEqual([])
  })

  it('are as many as the files, at least', () => {
    const all = files.flatMap(({ text }) => text.match(new RegExp(EXPORTED, 'gm')) ?? [])
    expect(all.length).toBeGreaterThan(files.length)
  })
})
