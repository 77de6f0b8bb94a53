// Bundles what a browser gets into survey-ui/assets.gen.ts, the SQL files into server/migrations.gen.ts,
// then the server, the command and the demo into dist/, and the desk's files into dist/public for Workers.
// Does nothing when no source is newer than the last build.
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const path = (...parts) => join(root, ...parts)
const SOURCES = [
  'server',
  'survey-ui',
  'analysis',
  'migrations',
  'scripts',
  'package-lock.json',
  'tsconfig.base.json',
]
const STAMP = path('dist', '.built')

function newest(name) {
  const stats = statSync(name, { throwIfNoEntry: false })
  if (!stats) return 0
  if (!stats.isDirectory()) return name.endsWith('.gen.ts') ? 0 : stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(name).map((entry) => newest(join(name, entry))))
}

/** Bundles one browser file to text. Chromium 53 is the oldest browser a visitor may bring. */
async function bundle(entry, target) {
  const result = await build({
    entryPoints: [path(entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    target,
    legalComments: 'none',
  })
  return result.outputFiles[0].text.trim()
}

async function generateAssets() {
  const visitor = ['es2016', 'chrome53']
  const desk = ['chrome86']
  const assets = {
    visitorScript: await bundle('survey-ui/visitor/client/main.ts', visitor),
    thanksScript: await bundle('survey-ui/visitor/client/thanks.ts', visitor),
    visitorStyle: await bundle('survey-ui/styles/visitor.css', ['chrome53']),
    plainStyle: await bundle('survey-ui/styles/plain.css', ['chrome53']),
    collectStyle: await bundle('survey-ui/styles/collect.css', ['chrome53']),
    resultsStyle: await bundle('survey-ui/styles/public-results.css', ['chrome53']),
    docsStyle: await bundle('survey-ui/styles/docs.css', desk),
    deskScript: await bundle('survey-ui/desk/client/main.ts', desk),
    deskStyle: await bundle('survey-ui/styles/desk.css', desk),
  }
  const lines = Object.entries(assets).map(
    ([name, text]) => `export const ${name}: string = ${JSON.stringify(text)}`,
  )
  writeFileSync(path('survey-ui', 'assets.gen.ts'), `${lines.join('\n')}\n`)
  publish(assets)
}

/** What Workers serve without running: the same names as in server/public-routes.ts. */
function publish(assets) {
  rmSync(path('dist', 'public'), { recursive: true, force: true })
  mkdirSync(path('dist', 'public', 'assets'), { recursive: true })
  for (const [kind, text] of [
    ['css', assets.deskStyle],
    ['js', assets.deskScript],
  ]) {
    const digest = createHash('sha256').update(text).digest('base64url').slice(0, 12)
    writeFileSync(path('dist', 'public', 'assets', `desk-${digest}.${kind}`), text)
  }
  const headers = '/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n'
  writeFileSync(path('dist', 'public', '_headers'), `${headers}  X-Content-Type-Options: nosniff\n`)
}

/** The SQL files as text, because a Worker has no file system. */
function generateMigrations() {
  const files = readdirSync(path('migrations'))
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, sql: readFileSync(path('migrations', name), 'utf8') }))
  const text = JSON.stringify(files, null, 2)
  writeFileSync(
    path('server', 'migrations.gen.ts'),
    `export const MIGRATIONS: readonly { readonly name: string; readonly sql: string }[] = ${text}\n`,
  )
}

async function bundleServer() {
  for (const name of readdirSync(path('dist'))) {
    if (/\.js(\.map)?$/.test(name)) rmSync(path('dist', name))
  }
  await build({
    entryPoints: {
      node: path('server/node.ts'),
      cli: path('server/cli.ts'),
      demo: path('server/demo.ts'),
    },
    outdir: path('dist'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    external: ['better-sqlite3', 'pg-native', 'wrangler'],
    sourcemap: true,
    legalComments: 'none',
    // Bundled CommonJS packages call require.
    banner: {
      js: "import { createRequire as manyiRequire } from 'node:module'; const require = manyiRequire(import.meta.url);",
    },
  })
}

const builtAt = statSync(STAMP, { throwIfNoEntry: false })?.mtimeMs ?? 0
const isGenerated = ['survey-ui/assets.gen.ts', 'server/migrations.gen.ts'].every((name) =>
  existsSync(path(name)),
)
if (!isGenerated || Math.max(...SOURCES.map((name) => newest(path(name)))) > builtAt) {
  mkdirSync(path('dist'), { recursive: true })
  await generateAssets()
  generateMigrations()
  await bundleServer()
  writeFileSync(STAMP, '')
}
