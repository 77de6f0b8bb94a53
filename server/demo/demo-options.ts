import { parseArgs } from 'node:util'
import { isLocalDate } from '../local-time.ts'
import { yesterday } from './calendar.ts'

/** What a demo is made from; the same options make the same rows. */
export interface DemoOptions {
  readonly seed: string
  /** Answers at live points. */
  readonly responses: number
  /** Permanent points beyond those of the association. */
  readonly points: number
  /** Last local date of the simulated year. */
  readonly until: string
}

export interface DemoCall {
  readonly folder: string
  readonly options: DemoOptions
  /** Whether `until` was asked for; without it a demo of another day serves as well. */
  readonly isUntilGiven: boolean
  readonly again: boolean
  readonly start: boolean
  readonly help: boolean
}

/** The command was called wrongly; the message says how to call it. */
export class DemoUsageError extends Error {
  override readonly name = 'DemoUsageError'
}

const MOST_RESPONSES = 50_000_000
const MOST_POINTS = 2_000

export const DEMO_USAGE = `npm run demo -- [--data DIR] [--responses N] [--seed S] [--until YYYY-MM-DD] [--points N] [--again] [--no-start]
  --data       数据文件夹，默认 ./demo-data · the folder, ./demo-data by default
  --responses  评价份数，默认 20000 · how many responses, 20000 by default
  --seed       随机种子；相同选项得到相同数据 · the same options make the same rows
  --until      模拟年度的最后一天，默认昨天 · last day of the simulated year, yesterday by default
  --points     另加的常设采集点 · further permanent points, 0 by default
  --again      删除旧的演示数据并重新生成 · deletes the old demo and makes it anew
  --no-start   只生成，不启动 · makes the data and does not start the server
`

/**
 * Reads the words of the command.
 *
 * @throws DemoUsageError naming every faulty option
 */
export function readDemoCall(words: readonly string[], now: Date): DemoCall {
  const values = parsed(words)
  const text = (name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  const until = text('until')
  const responses = wholeNumber(text('responses') ?? '20000', 1, MOST_RESPONSES)
  const points = wholeNumber(text('points') ?? '0', 0, MOST_POINTS)
  const faults = [
    responses === undefined ? `--responses 1–${MOST_RESPONSES}` : '',
    points === undefined ? `--points 0–${MOST_POINTS}` : '',
    until === undefined || isLocalDate(until) ? '' : '--until 2026-12-31',
  ].filter((fault) => fault !== '')
  if (responses === undefined || points === undefined || faults.length > 0) {
    throw usageError(faults.join(', '))
  }
  const seed = text('seed') ?? 'danxia'
  return {
    folder: text('data') ?? './demo-data',
    options: { seed, responses, points, until: until ?? yesterday(now) },
    isUntilGiven: until !== undefined,
    again: values['again'] === true,
    start: values['no-start'] !== true,
    help: values['help'] === true,
  }
}

function parsed(words: readonly string[]): Readonly<Record<string, string | boolean | undefined>> {
  const names = ['data', 'responses', 'seed', 'until', 'points']
  const flags = ['again', 'no-start', 'help']
  const options = Object.fromEntries([
    ...names.map((name) => [name, { type: 'string' }] as const),
    ...flags.map((name) => [name, { type: 'boolean' }] as const),
  ])
  try {
    return parseArgs({ args: [...words], options }).values as Record<string, string | boolean>
  } catch (error) {
    throw usageError(error instanceof Error ? error.message : String(error))
  }
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : undefined
}

function usageError(fault: string): DemoUsageError {
  return new DemoUsageError(`选项有误 · wrong options: ${fault}\n${DEMO_USAGE}`)
}
