import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import Driver from 'better-sqlite3'
import { benchDesk } from './desk.ts'
import { type BenchOptions, benchIngest } from './ingest.ts'
import { benchPage } from './page.ts'
import { benchReport } from './report.ts'
import { benchStart } from './start.ts'

const BENCHES: Readonly<Record<string, (options: BenchOptions) => Promise<void>>> = {
  ingest: benchIngest,
  page: benchPage,
  start: benchStart,
  desk: benchDesk,
  report: benchReport,
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(BENCHES).join(',') },
    rounds: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '2' },
    small: { type: 'string' },
    large: { type: 'string' },
  },
})

const engine = new Driver(':memory:').prepare('SELECT sqlite_version()').pluck().get()
const load = () => `load average ${loadavg()[0]?.toFixed(1)}`
process.stdout.write(
  `${new Date().toISOString().slice(0, 10)} · ${cpus().length} × ${cpus()[0]?.model} · Node ${process.version} · SQLite ${engine} · ${load()}\n`,
)
for (const name of values.only.split(',')) {
  const { small, large } = values
  const options = { rounds: Number(values.rounds), seconds: Number(values.seconds), small, large }
  await BENCHES[name]?.(options)
}
process.stdout.write(`\nat the end: ${load()}\n`)
