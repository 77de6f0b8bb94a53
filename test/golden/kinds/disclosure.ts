import { auditTable } from '../../../analysis/disclosure/audit-table.ts'
import {
  type CaseChecks,
  type Check,
  checkMembers,
  type GoldenCase,
  type Json,
  type JsonObject,
  numberAt,
  objectAt,
} from '../check.ts'

/** Audits of tables with suppressed cells, `suppressed` given as 0 and 1. */
export function checkSuppressionAudit({ body }: GoldenCase): CaseChecks {
  const [input, expected] = [objectAt(body, 'input'), objectAt(body, 'expected')]
  const counts = rowsOf(input['counts'])
  const suppressed = rowsOf(input['suppressed']).map((row) => row.map((flag) => flag === 1))
  const got = auditTable(counts, suppressed, {
    countSolutions: true,
    ...('k' in input ? { k: numberAt(input, 'k') } : {}),
  })
  const primary = got.primary.map(({ row, col }) => [row, col])
  return {
    checks: [
      ...checkMembers('', got, expected, ['solutions', 'safe', 'wide']),
      { path: 'primary', got: JSON.stringify(primary), want: JSON.stringify(expected['primary']) },
      ...checkCells(got.cells, listOf(expected['cells'])),
    ],
    notCovered: [],
  }
}

function checkCells(got: readonly object[], want: readonly Json[]): Check[] {
  return [
    { path: 'cells.length', got: got.length, want: want.length },
    ...want.flatMap((cell, i) => {
      const members: JsonObject = Object(cell)
      return checkMembers(`cells.${i}.`, got[i] ?? {}, members, Object.keys(members))
    }),
  ]
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

function rowsOf(value: Json | undefined): number[][] {
  return listOf(value).map((row) => listOf(row).map(Number))
}
