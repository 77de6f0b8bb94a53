import { parseArgs } from 'node:util'
import { activityCommands } from './commands/activity.ts'
import { activityCopy } from './commands/activity-copy.ts'
import { type Answer, type Command, type Options, UsageError } from './commands/command.ts'
import { copyCommands } from './commands/copy.ts'
import { exportCommands } from './commands/export.ts'
import { importCommands } from './commands/import.ts'
import { indicatorCommands } from './commands/indicator.ts'
import { operatorCommands } from './commands/operator.ts'
import { organisationCommands } from './commands/organisation.ts'
import { pointCommands } from './commands/point.ts'
import { rateCommands } from './commands/rate.ts'
import { reportCommands } from './commands/report.ts'
import { tallyCommands } from './commands/tally.ts'
import { tokenCommands } from './commands/token.ts'
import { ConfigError, parseConfig } from './config.ts'
import { MigrationError } from './db/migrate.ts'
import { StorageUnavailable } from './db/unavailable.ts'
import { AppError } from './errors.ts'
import { openDeps } from './node-deps.ts'
import { asAppError, PROBLEMS } from './problem.ts'

const COMMANDS: readonly Command[] = [
  ...pointCommands,
  ...activityCommands,
  activityCopy,
  ...operatorCommands,
  ...organisationCommands,
  ...rateCommands,
  ...reportCommands,
  ...indicatorCommands,
  ...exportCommands,
  ...importCommands,
  ...tallyCommands,
  ...copyCommands,
  ...tokenCommands,
]

/**
 * The command `manyi`; works beside a running server.
 *
 * @returns exit code: 0 done, 1 found or failed, 2 called wrongly
 */
export async function main(words: readonly string[]): Promise<number> {
  const command = COMMANDS.find((c) => c.name.split(' ').every((word, i) => words[i] === word))
  if (!command) {
    process.stdout.write(usage())
    return words.length === 0 || words.includes('--help') ? 0 : 2
  }
  try {
    const options = readOptions(command, words.slice(command.name.split(' ').length))
    if (options['help']) {
      process.stdout.write(usageOf(command))
      return 0
    }
    return await run(command, options)
  } catch (error) {
    process.stderr.write(`${sentence(error)}\n`)
    return error instanceof UsageError ? 2 : 1
  }
}

async function run(command: Command, options: Options): Promise<number> {
  const answer = await answerOf(command, options)
  const text = options['json'] ? JSON.stringify(answer.json) : answer.text
  if (text !== '') process.stdout.write(`${text}\n`)
  return answer.exitCode ?? 0
}

async function answerOf(command: Command, options: Options): Promise<Answer> {
  if ('runAlone' in command) return await command.runAlone(options)
  const { deps } = await openDeps(parseConfig(process.env))
  try {
    return await command.run(deps, options)
  } finally {
    await deps.db.close()
  }
}

const FLAGS = new Set(['json', 'help', 'test', 'replace', 'dry-run'])

function readOptions(command: Command, words: readonly string[]): Options {
  const names = [...Object.keys(command.options), 'json', 'help']
  try {
    const { values } = parseArgs({
      args: [...words],
      options: Object.fromEntries(
        names.map((name) => [name, { type: FLAGS.has(name) ? 'boolean' : 'string' } as const]),
      ),
    })
    const missing = command.required.filter((name) => String(values[name] ?? '').trim() === '')
    if (missing.length > 0 && !values['help']) {
      throw new UsageError(
        `${missing.map((name) => `--${name}`).join(', ')} missing.\n${usageOf(command)}`,
      )
    }
    return values as Options
  } catch (error) {
    if (error instanceof UsageError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${reason}\n${usageOf(command)}`)
  }
}

function usage(): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.length))
  const lines = COMMANDS.map((c) => `  ${c.name.padEnd(width)}  ${c.summary}`)
  return `npm run manyi -- <command> [--json]\n\n${lines.join('\n')}\n\n  <command> --help\n`
}

function usageOf(command: Command): string {
  const options = Object.entries(command.options).map(([name, meaning]) => {
    const star = command.required.includes(name) ? ' (required)' : ''
    return `  --${name.padEnd(12)} ${meaning}${star}`
  })
  return [`npm run manyi -- ${command.name}  ${command.summary}`, ...options, ''].join('\n')
}

function sentence(error: unknown): string {
  if (error instanceof StorageUnavailable) return `The data file is ${error.reason}; try again.`
  if (error instanceof AppError) {
    const { code } = asAppError(error)
    return `${PROBLEMS[code].title} (${code}).`
  }
  const known = error instanceof ConfigError || error instanceof MigrationError
  if (known || error instanceof UsageError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
