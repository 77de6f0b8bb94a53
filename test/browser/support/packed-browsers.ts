// The two browsers come from npm packages, packed. They are unpacked once into node_modules/.cache, so that a
// machine without one installed library can run them: the newer package also carries libnss3 and its companions.

import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliDecompressSync } from 'node:zlib'
import { elfWithoutLibrary } from './elf-without-library.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const require = createRequire(import.meta.url)
const packages = {
  current: dirname(dirname(require.resolve('@sparticuz/chromium'))),
  old: dirname(dirname(require.resolve('chrome-aws-lambda'))),
}
const cache = join(root, 'node_modules', '.cache', 'manyi-browsers')

/** True where the packages hold a binary for this machine. */
export const hasPackedBrowsers = process.platform === 'linux' && process.arch === 'x64'

export interface PackedBrowser {
  readonly executable: string
  /** The environment the browser runs in: the shipped libraries and a font configuration that always exists. */
  readonly env: Record<string, string>
}

/** The current Chromium with its libraries and one Latin font. */
export async function unpackChromium(): Promise<PackedBrowser> {
  const folder = await unpackedOnce(packages.current, async (target) => {
    // Its own unpacker reads this variable on import and writes to the temporary folder: so in a child process.
    const env = { ...process.env, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x', TMPDIR: target }
    const script = "import c from '@sparticuz/chromium'; await c.executablePath()"
    const run = promisify(execFile)
    await run(process.execPath, ['--input-type=module', '-e', script], { cwd: root, env })
  })
  return { executable: join(folder, 'chromium'), env: await environment(folder) }
}

/**
 * Chromium 64, the oldest browser the visitor page promises to work in, with a copy of the newer one's libraries.
 * Their libsoftokn3 asks for the machine's libsqlite3, which a bare machine lacks, and Chromium 64 ends without NSS.
 * It needs SQLite only for a certificate store in the home folder, so both are taken away from it.
 */
export async function unpackOldChromium(): Promise<PackedBrowser> {
  const { env } = await unpackChromium()
  const folder = await unpackedOnce(packages.old, async (target) => {
    const packed = await readFile(join(packages.old, 'bin', 'chromium.br'))
    await writeFile(join(target, 'chromium'), brotliDecompressSync(packed), { mode: 0o755 })
    const libraries = join(target, 'lib')
    await cp(env['LD_LIBRARY_PATH'] ?? '', libraries, { recursive: true })
    const token = join(libraries, 'libsoftokn3.so')
    await writeFile(token, elfWithoutLibrary(await readFile(token), 'libsqlite3.so.0', 'sqlite3_'))
  })
  return {
    executable: join(folder, 'chromium'),
    env: { ...env, LD_LIBRARY_PATH: join(folder, 'lib'), HOME: '/dev/null' },
  }
}

/** Makes the folder under another name and renames it, so that two test processes can do it at the same time. */
async function unpackedOnce(
  packageFolder: string,
  unpack: (target: string) => Promise<void>,
): Promise<string> {
  const manifest = await readFile(join(packageFolder, 'package.json'), 'utf8')
  const { version } = JSON.parse(manifest) as { version: string }
  const folder = join(cache, `${basename(packageFolder)}-${version}`)
  if (existsSync(folder)) return folder
  const staging = `${folder}.${randomUUID()}`
  await mkdir(staging, { recursive: true })
  await unpack(staging)
  try {
    await rename(staging, folder)
  } catch (error) {
    await rm(staging, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

async function environment(folder: string): Promise<Record<string, string>> {
  const fonts = join(folder, 'fonts.conf')
  if (!existsSync(fonts)) {
    const staging = `${fonts}.${randomUUID()}`
    await writeFile(staging, fontConfiguration(folder))
    await rename(staging, fonts)
  }
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  const own = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: fonts }
  return { HOME: folder, ...Object.fromEntries(inherited), ...own }
}

/** The machine's fonts where it has some (Chinese glyphs are needed for screenshots only), else the shipped one. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`
}
