import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = join(root, 'dist', 'test')

/**
 * Bundles a server entry of the tests as scripts/build.mjs bundles the server, into dist/test: at the
 * same depth below the root as its source, so that both find the migrations. Several test files may
 * do it at once.
 *
 * @returns the file to run
 */
export async function bundleEntry(entry: URL): Promise<string> {
  const source = fileURLToPath(entry)
  const result = await build({
    entryPoints: [source],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    external: ['better-sqlite3'],
    legalComments: 'none',
    // Bundled CommonJS packages call require.
    banner: {
      js: "import { createRequire as manyiRequire } from 'node:module'; const require = manyiRequire(import.meta.url);",
    },
  })
  const [output] = result.outputFiles
  if (!output) throw new Error(`${source} gave no output`)
  mkdirSync(folder, { recursive: true })
  const topic = basename(dirname(source))
  const file = join(folder, `${topic}-${basename(source, '.ts')}.js`)
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, output.contents)
  renameSync(unfinished, file)
  return file
}
