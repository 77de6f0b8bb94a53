import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { GROUPED_ACTIONS } from '../../server/desk/audit-groups.ts'
import { deskMessages } from '../../survey-ui/messages/desk.ts'

const WRITTEN = [
  /\baction: '(\w+\.\w+)'/g,
  /\bbyCommandLine\(\s*deps,\s*'(\w+\.\w+)'/g,
  /\bconst action = [^\n]*?'(\w+\.\w+)'(?: : '(\w+\.\w+)')?/g,
]

/** Every action code that stands in the server's source as a text. */
function writtenActions(): ReadonlySet<string> {
  const sources = globSync('server/**/*.ts').map((file) => readFileSync(file, 'utf8'))
  const found = sources.flatMap((source) =>
    WRITTEN.flatMap((pattern) =>
      [...source.matchAll(pattern)].flatMap(([, ...codes]) => codes.filter(Boolean)),
    ),
  )
  return new Set(found)
}

describe('action codes of the log', () => {
  it('all have words in both languages', () => {
    const written = writtenActions()
    expect(written.size).toBeGreaterThan(30)
    for (const language of ['zh', 'en'] as const) {
      const known = deskMessages(language).auditActions
      expect([...written].filter((code) => known[code] === undefined)).toEqual([])
      expect(GROUPED_ACTIONS.filter((code) => known[code] === undefined)).toEqual([])
    }
  })

  it('all stand in a group, but for first use', () => {
    const grouped = new Set(GROUPED_ACTIONS)
    const rest = [...writtenActions(), ...Object.keys(deskMessages('zh').auditActions)].filter(
      (code) => !grouped.has(code) && !code.startsWith('onboarding.'),
    )
    expect(rest).toEqual([])
    expect(GROUPED_ACTIONS).toHaveLength(grouped.size)
  })
})
