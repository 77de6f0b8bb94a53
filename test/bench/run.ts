import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import Driver from 'better-sqlite3'
import { type BenchOptions, benchIngest } from './ingest.ts'
import { benchPage } from './page.ts'
import { benchStart } from './start.ts'

const BENCHES: Readonly<Record<string, (options: BenchOptions) => Promise<void>>> = {
  ingest: benchIngest,
  page: benchPage,
  start: benchStart,
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(BENCHES).join(',') },
    rounds: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '2' },
  },
})

const engine = new Driver(':memory:').prepare('SELECT sqlite_version()').pluck().get()
const load = () => `load average ${loadavg()[0]?.toFixed(1)}`
process.stdout.write(
  `${new Date().toISOString().slice(0, 10)} · ${cpus().length} × ${cpus()[0]?.model} · Node ${process.version} · SQLite ${engine} · ${load()}\n`,
)
for (const name of values.only.split(',')) {
  await BENCHES[name]?.({ rounds: Number(values.rounds), seconds: Number(values.seconds) })
}
process.stdout.write(`\nat the end: ${load()}\n`)
