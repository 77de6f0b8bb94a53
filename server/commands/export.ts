import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { responseRows } from '../exports/responses-file.ts'
import { csvTexts } from '../exports/send-csv.ts'
import { isLocalDate } from '../local-time.ts'
import { byCommandLine } from './audit.ts'
import { type Command, type Options, textOption, UsageError } from './command.ts'

const responses: Command = {
  name: 'export responses',
  summary: '导出逐份评价（CSV） · export the responses as CSV',
  options: {
    out: 'file to write; standard output by default',
    from: 'first day, such as 2026-01-01; from the beginning by default',
    to: 'last day, inclusive; to the end by default',
  },
  required: [],
  run: async (deps, options) => {
    const { from, to } = readPeriod(options)
    let written = 0
    // Whoever has the command line has the database: nothing is held back from them.
    const table = await responseRows(deps, { from, to })
    const csv = csvTexts(table, async ({ rows, complete }) => {
      written = rows
      const details = { rows, complete, from, to }
      await deps.db.atomic([byCommandLine(deps, 'export.responses', 'responses.csv', details)])
    })
    const out = textOption(options, 'out')
    await write(csv, out)
    return { json: { rows: written, file: out ?? null }, text: out ? `${out}: ${written}` : '' }
  },
}

function readPeriod(options: Options) {
  const from = textOption(options, 'from') ?? '0000-01-01'
  const to = textOption(options, 'to') ?? '9999-12-31'
  const faults = [
    textOption(options, 'from') === undefined || isLocalDate(from) ? '' : '--from: a date.',
    textOption(options, 'to') === undefined || isLocalDate(to) ? '' : '--to: a date.',
  ].filter((fault) => fault !== '')
  if (faults.length > 0) throw new UsageError(faults.join('\n'))
  return { from, to }
}

async function write(csv: AsyncGenerator<string>, out: string | undefined): Promise<void> {
  const target = out === undefined ? process.stdout : await opened(out)
  try {
    await pipeline(Readable.from(csv), target, { end: out !== undefined })
  } catch (error) {
    if (codeOf(error) !== 'EPIPE') throw error
  }
}

/** @throws UsageError when the file cannot be written */
async function opened(out: string): Promise<WriteStream> {
  const file = createWriteStream(out)
  try {
    await once(file, 'open')
    return file
  } catch (error) {
    throw new UsageError(`--out: ${out} cannot be written (${codeOf(error)}).`)
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

export const exportCommands: readonly Command[] = [responses]
