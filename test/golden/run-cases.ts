import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import {
  agrees,
  type CaseChecks,
  type Check,
  type GoldenCase,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
} from './check.ts'
import { BY_KIND, type Checker } from './kinds/by-kind.ts'
import { checkDistribution } from './kinds/distribution.ts'
import { checkSatisfactionRate } from './kinds/satisfaction-rate.ts'
import { checkFormRow, checkScore } from './kinds/score.ts'
import { toleranceFor } from './tolerance.ts'

/** One failed comparison. */
interface Failure extends Check {
  readonly file: string
  readonly id: string
}

/** What a run found; `notCovered` counts, by name, the parts no function answers yet. */
export interface GoldenReport {
  readonly passed: number
  readonly failed: number
  readonly failures: readonly Failure[]
  readonly notCovered: ReadonlyMap<string, number>
  readonly casesNotCovered: number
}

/** Case files in a directory of the layout of `cases`, of `statistics`, or of both together. */
export function findCaseFiles(directory: string): string[] {
  const here = readdirSync(directory).filter((name) => name.endsWith('.json'))
  const below = ['cases', 'statistics'].flatMap((name) => {
    const folder = join(directory, name)
    const found = readdirSync(directory).includes(name) ? readdirSync(folder) : []
    return found.filter((file) => file.endsWith('.json')).map((file) => join(folder, file))
  })
  return [...here.map((name) => join(directory, name)), ...below].sort()
}

/** A case is known by what it holds, not by the name of its file. */
function checkerOf(body: JsonObject): [string, Checker | null] {
  const input = objectAt(body, 'input')
  if (typeof input['fn'] === 'string') return [input['fn'], checkDistribution]
  const kind = input['kind']
  if (typeof kind === 'string') return [kind, BY_KIND[kind] ?? null]
  if (body['counts'] && body['codes']) return ['rates', checkSatisfactionRate]
  if ('ratePercentExact' in body) return ['scores', checkScore]
  if ('achieved' in body && 'rule' in body) return ['form rows', checkFormRow]
  return ['unknown', null]
}

function runCase(golden: GoldenCase): CaseChecks {
  const [kind, checker] = checkerOf(golden.body)
  if (!checker) return { checks: [], notCovered: [kind] }
  try {
    return checker(golden)
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error)
    return { checks: [{ path: 'thrown', got, want: 'no error' }], notCovered: [] }
  }
}

interface CaseResult extends CaseChecks {
  readonly failures: readonly Failure[]
}

function runFile(file: string): CaseResult[] {
  const parsed: Json = JSON.parse(readFileSync(file, 'utf8'))
  const content = isObject(parsed) ? parsed : {}
  const cases = Array.isArray(content['cases']) ? content['cases'] : []
  return cases.map((body) => {
    const id = String(body.id)
    const found = runCase({ id, body, dataDirectory: join(dirname(file), 'data') })
    const wrong = found.checks.filter((check) => !agrees(check, toleranceFor(content, body, check)))
    return { ...found, failures: wrong.map((check) => ({ ...check, file: basename(file), id })) }
  })
}

/** Runs every case of the given files against `analysis`. */
export function runCases(files: readonly string[]): GoldenReport {
  const results = files.flatMap(runFile)
  const notCovered = new Map<string, number>()
  for (const name of results.flatMap((result) => result.notCovered)) {
    notCovered.set(name, (notCovered.get(name) ?? 0) + 1)
  }
  const checked = results.filter((result) => result.checks.length > 0)
  const failed = checked.filter((result) => result.failures.length > 0).length
  return {
    passed: checked.length - failed,
    failed,
    failures: results.flatMap((result) => result.failures),
    notCovered,
    casesNotCovered: results.length - checked.length,
  }
}
