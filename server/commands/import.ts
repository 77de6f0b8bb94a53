import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { createCatalogue } from '../catalogue.ts'
import type { Deps } from '../deps.ts'
import { createGate } from '../gate/create-gate.ts'
import { recordResponse } from '../gate/record.ts'
import { issuesOf, submissionSchema } from '../gate/submission.ts'
import { asAppError, problemOf } from '../problem.ts'
import { sealAll } from '../sealing/seal.ts'
import { byCommandLine } from './audit.ts'
import { type Command, requiredOption, UsageError } from './command.ts'

type Row = Readonly<Record<string, unknown>>

/** Rows under way together: they share commits and stay below what may wait. */
const AT_ONCE = 500

interface Fault {
  /** 1 is the first row of answers. */
  readonly row: number
  readonly problem: unknown
}

const responses: Command = {
  name: 'import responses',
  summary: '导入一份评价清单 · import a list of responses',
  options: {
    file: 'CSV with question ids as header (and id, answered_at), or a JSON list',
    point: 'code of the point the list belongs to',
  },
  required: ['file', 'point'],
  run: async (deps, options) => {
    const file = requiredOption(options, 'file')
    const text = readText(file)
    const point = requiredOption(options, 'point')
    const rows = file.endsWith('.json') ? jsonRows(text) : csvRows(text)
    const { recorded, duplicates, faults } = await record(deps, point, text, rows)
    await deps.db.atomic([
      byCommandLine(deps, 'responses.imported', point, {
        recorded,
        duplicates,
        refused: faults.length,
      }),
    ])
    const lines = faults.map((fault) => `row ${fault.row}: ${JSON.stringify(fault.problem)}`)
    return {
      json: { rows: rows.length, recorded, duplicates, faults },
      text: [
        `${rows.length} 行，新记录 recorded ${recorded}，已有 duplicate ${duplicates}，未接受 refused ${faults.length}`,
        ...lines,
      ].join('\n'),
      exitCode: faults.length > 0 ? 1 : 0,
    }
  },
}

async function record(deps: Deps, point: string, text: string, rows: readonly Row[]) {
  const gate = createGate(deps, createCatalogue(deps))
  const digest = createHash('sha256').update(point).update(text).digest('hex')
  let recorded = 0
  let duplicates = 0
  const faults: Fault[] = []
  const one = async (row: Row, index: number) => {
    const submission = submissionSchema.safeParse(toSubmission(row, point, digest, index))
    if (!submission.success) {
      faults.push({ row: index + 1, problem: issuesOf(submission.error) })
      return
    }
    try {
      const result = await recordResponse(gate, submission.data, { isOperator: true })
      if (result.status === 'recorded') recorded += 1
      else duplicates += 1
    } catch (error) {
      faults.push({ row: index + 1, problem: problemOf(asAppError(error), '', '') })
    }
  }
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    const part = rows.slice(start, start + AT_ONCE)
    await Promise.all(part.map((row, offset) => one(row, start + offset)))
    await sealAll(deps)
  }
  return { recorded, duplicates, faults: faults.sort((a, b) => a.row - b.row) }
}

function toSubmission(row: Row, point: string, digest: string, index: number) {
  const { id, answered_at: answeredAt, comment, answers, ...columns } = row
  const given = typeof answers === 'object' && answers !== null ? answers : columns
  const filled = Object.entries(given).filter(([, value]) => value !== '')
  return {
    id: id || idOfRow(digest, index),
    point,
    channel: 'imported',
    answers: Object.fromEntries(filled),
    ...(answeredAt ? { answeredAt } : {}),
    ...(comment ? { comment } : {}),
  }
}

/** The same list gets the same ids, so that importing it twice counts it once. */
function idOfRow(digest: string, index: number): string {
  const hex = createHash('sha256').update(`${digest}|${index}`).digest('hex')
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ]
  return parts.join('-')
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new UsageError(`--file: ${file} cannot be read.`)
  }
}

function jsonRows(text: string): readonly Row[] {
  try {
    const list: unknown = JSON.parse(text)
    if (Array.isArray(list)) return list as readonly Row[]
  } catch {
    // Told below, together with JSON that is no list.
  }
  throw new UsageError('--file: a JSON list of responses is expected.')
}

function csvRows(text: string): readonly Row[] {
  try {
    return parse(text, { bom: true, columns: true, skip_empty_lines: true, trim: true })
  } catch (error) {
    throw new UsageError(`--file: ${error instanceof Error ? error.message : String(error)}`)
  }
}

export const importCommands: readonly Command[] = [responses]
