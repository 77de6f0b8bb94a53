import type { StructureCounts } from '../../analysis/report/report-input.ts'
import { MISSING } from '../../survey-ui/instrument/missing.ts'
import type { Question } from '../../survey-ui/instrument/questionnaire.ts'
import type { Database } from '../db/port.ts'
import type { MonthAnswers } from '../stores/month-tally.ts'
import type { MonthShape } from './month-answers.ts'
import { type CellScope, selectedAnswers } from './selected-answers.ts'

/** Answers by point and code, as they are tallied. */
export const CODES: MonthShape<MonthAnswers> = {
  detail: 'points',
  shape: (answers) => answers,
}

/**
 * Responses per category of a question of sample structure, in the order of its categories; those
 * without an answer are left out.
 */
export async function countStructure(
  db: Database,
  question: Question,
  scope: CellScope,
): Promise<StructureCounts> {
  const counts = new Map(question.categories.map(({ code }) => [code, 0]))
  const missing: readonly string[] = Object.values(MISSING)
  for (const { code, n } of await selectedAnswers(db, question.id, CODES, scope)) {
    if (!missing.includes(code)) counts.set(code, (counts.get(code) ?? 0) + n)
  }
  return { question: question.id, codes: Object.fromEntries(counts) }
}
