import { type Copy, copyDatabase, filledTables, type Progress } from '../copying/copy-database.ts'
import { openAddress } from '../copying/open-address.ts'
import { migrate } from '../db/migrate.ts'
import type { Database } from '../db/port.ts'
import { MIGRATIONS } from '../migrations.gen.ts'
import { runtime } from '../runtime.ts'
import { recordAudit } from '../stores/audit.ts'
import { COMMAND_LINE } from './audit.ts'
import { type Command, requiredOption, UsageError } from './command.ts'

const copy: Command = {
  name: 'copy',
  summary: '把整个系统复制到另一种数据库并逐行核对 · move an installation to another engine',
  options: {
    from: 'a data folder, postgres://…, d1:local or d1:remote',
    to: 'the same; everything in it is replaced',
    replace: 'also when the target has data',
  },
  required: ['from', 'to'],
  runAlone: async (options) => {
    const [source, target] = [requiredOption(options, 'from'), requiredOption(options, 'to')]
    if (source === target) throw new UsageError('--from and --to are the same.')
    const from = await openAddress(source, true)
    try {
      const to = await openAddress(target, false)
      try {
        return answerOf(await copyInto(from, to, options['replace'] === true))
      } finally {
        await to.close()
      }
    } finally {
      await from.close()
    }
  },
}

async function copyInto(from: Database, to: Database, mayReplace: boolean): Promise<Copy> {
  const at = runtime.clock().toISOString()
  await migrate(from, MIGRATIONS, at)
  await migrate(to, MIGRATIONS, at)
  const filled = await filledTables(to)
  if (filled.length > 0 && !mayReplace) {
    throw new UsageError(
      `目标已有数据 · the target has data (${filled.slice(0, 5).join(', ')}). --replace removes it.`,
    )
  }
  await from.atomic([copied(from)])
  return await copyDatabase(from, to, runtime.sha256, progressLine())
}

/** Written before the copy, so that both sides tell of it; the addresses may hold a password. */
function copied(db: Database) {
  const deps = { ...runtime, db }
  const entry = { actor: COMMAND_LINE, action: 'installation.copied', subject: 'copy' }
  return recordAudit(deps, entry)
}

function answerOf(result: Copy) {
  const width = Math.max(...result.tables.map((one) => one.table.length))
  const lines = result.tables.map(({ table, source, target }) => {
    const mark = source.digest === target.digest && source.rows === target.rows ? '=' : '≠'
    return `  ${table.padEnd(width)}  ${source.rows} ${mark} ${target.rows}`
  })
  const verdict = result.agrees
    ? '一致：行数、汇总和叶哈希逐行核对无误 · every row agrees, tallies and leaf hashes included'
    : '不一致：复制期间来源有变化，请停止服务后用 --replace 再复制一次 · differs: the source changed meanwhile; stop it and copy again with --replace'
  return {
    json: result,
    text: [...lines, verdict].join('\n'),
    exitCode: result.agrees ? 0 : 1,
  }
}

/** One line that is written over on a terminal; nothing where nobody watches. */
function progressLine(): Progress {
  if (!process.stderr.isTTY) return () => {}
  return (step, table, rows) => {
    const words = step === 'copy' ? '复制 copying' : '核对 comparing'
    process.stderr.write(`\r\u001b[K${words} ${table} ${rows.toLocaleString('en')}`)
  }
}

export const copyCommands: readonly Command[] = [copy]
