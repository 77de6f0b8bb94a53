// Says how many checks need a system package and therefore do not run in `npm test`.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../test/system', import.meta.url))
const checks = readdirSync(folder)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(folder, name), 'utf8').match(/^ *(it|test)\(/gm)?.length ?? 0)
const total = checks.reduce((sum, n) => sum + n, 0)
process.stdout.write(`${total} more checks need system packages: npm run test:system\n`)
