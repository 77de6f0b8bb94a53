// Installs the dependencies when they are missing or stale. Plain Node >= 20, no dependency: it runs
// on a fresh machine before there is anything to import. With --build it also makes the generated files.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'node_modules', '.manyi-lock')
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')

const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock

if (!fresh) {
  process.stderr.write('正在安装依赖（仅第一次或升级后） · installing dependencies, once …\n')
  const npm = process.env.npm_execpath
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []]
  const done = spawnSync(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !npm && process.platform === 'win32',
  })
  if (done.status !== 0) {
    process.stderr.write(
      '安装失败：请检查网络后重试 · installing failed: check the network and try again.\n',
    )
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}

if (process.argv.includes('--build')) {
  const built = spawnSync(
    join(root, 'node_modules', '.bin', 'node'),
    [join(root, 'scripts', 'build.mjs')],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    },
  )
  process.exit(built.status ?? 1)
}
