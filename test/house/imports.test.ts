import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'

const run = promisify(execFile)

const FORBIDDEN = [
  ['analysis', '../server/errors.ts'],
  ['analysis', 'node:fs'],
  ['analysis', 'zod'],
  ['analysis', '../survey-ui/messages/visitor.ts'],
  ['survey-ui/instrument', '../messages/visitor.ts'],
  ['survey-ui/instrument', 'zod'],
  ['survey-ui/visitor', '../../server/errors.ts'],
  ['survey-ui/visitor', 'kysely'],
  ['survey-ui/docs', '../../server/api/open-api-document.ts'],
  ['survey-ui/docs', 'zod'],
  ['server/stores', '../db/sqlite.ts'],
  ['server/stores', '../../survey-ui/instrument/pack.ts'],
  ['server/stores', 'hono'],
  ['server/stores', 'pg'],
  ['server/db', '../stores/point.ts'],
  ['server/db', 'hono'],
] as const

const ALLOWED = [
  ['analysis', './message.ts'],
  ['server/stores', 'kysely'],
  ['server/stores', '../errors.ts'],
  ['survey-ui/visitor', '../instrument/pack.ts'],
] as const

type Import = readonly [folder: string, name: string]

/** Lints one file per import, laid out like the house and under its rules; says which are refused. */
async function refused(imports: readonly Import[]): Promise<ReadonlySet<string>> {
  const house = temporaryFolder()
  cpSync('biome.json', join(house, 'biome.json'))
  cpSync('.gitignore', join(house, '.gitignore'))
  imports.forEach(([folder, name], index) => {
    mkdirSync(join(house, folder), { recursive: true })
    const text = `import { thing } from '${name}'\n\nexport const probe = [thing]\n`
    writeFileSync(join(house, folder, `probe-${index}.ts`), text)
  })
  const biome = join(process.cwd(), 'node_modules', '.bin', 'biome')
  const args = ['lint', '--only=style/noRestrictedImports', '--reporter=github', '.']
  const { stdout } = await run(biome, args, { cwd: house }).catch((error) => error)
  return new Set([...String(stdout).matchAll(/file=[^,]*probe-(\d+)\.ts/g)].map((m) => m[1] ?? ''))
}

describe('the linter', () => {
  it('refuses every forbidden import and allows the others', async () => {
    const imports = [...FORBIDDEN, ...ALLOWED]
    const found = await refused(imports)
    const judged = imports.filter((_, index) => found.has(String(index)))
    expect(judged).toEqual(FORBIDDEN)
  })
})

const SOURCE = /\.(ts|tsx)$/
const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

describe('what a linter cannot say', () => {
  it.each([
    ['analysis', [/^\.\.?\//, /^@stdlib\//]],
    ['survey-ui/instrument', [/^\.\//]],
    [
      'server/stores',
      [/^\.\//, /^\.\.\/(db\/|errors|deps|base64-url)/, /^kysely$/, /^\.\.\/\.\.\/analysis\//],
    ],
    ['server/db', [/^\.\//, /^kysely(\/|$)/, /^(better-sqlite3|pg)$/]],
  ] as const)('%s imports only what the house allows', (folder, allowed) => {
    const imported = sources(folder).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? ''),
    )
    const others = imported.filter((name) => !allowed.some((pattern) => pattern.test(name)))
    expect(others).toEqual([])
  })

  it('stores and pages take only types from analysis', () => {
    const values = [...sources('server/stores'), ...sources('survey-ui')].filter((file) =>
      /^import (?!type ).*\n?.*from '[^']*analysis\//m.test(readFileSync(file, 'utf8')),
    )
    expect(values).toEqual([])
  })

  it('no transaction callback, raw SQL text or literal by-passes the port', () => {
    const offenders = [...sources('server/stores'), ...sources('server/sealing')].filter((file) =>
      /\.transaction\(|sql\.raw|sql\.lit|sql\.id/.test(readFileSync(file, 'utf8')),
    )
    expect(offenders).toEqual([])
  })

  it('half of the source files stay below 80 lines', () => {
    const lengths = ['server', 'survey-ui', 'analysis']
      .flatMap(sources)
      .filter((file) => !file.endsWith('.gen.ts'))
      .map(
        (file) =>
          readFileSync(file, 'utf8')
            .split('\n')
            .filter((l) => l.trim() !== '').length,
      )
      .sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80)
    expect(lengths.at(-1)).toBeLessThanOrEqual(250)
  })
})
