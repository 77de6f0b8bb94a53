import type { Message } from '../message.ts'
import { TIE_TOLERANCE } from '../tie-tolerance.ts'
import type { StrataByKnowledge } from './attended-stratum.ts'
import { lonelyWarnings } from './lonely-strata.ts'
import type { StratumFigures } from './stratum-figures.ts'

/** Weighted and unweighted rates further apart than this are remarked on; a share of 1. */
const NOTABLE_DIFFERENCE = 0.02

/** What a reader must know about the strata behind a weighted rate. */
export function strataWarnings(
  { empty, uncounted, contradictory }: StrataByKnowledge,
  strata: readonly StratumFigures[],
): Message[] {
  const lonely = strata.filter((one) => one.lonely).map(({ stratum }) => stratum)
  const crowded = strata.filter(({ n, attendance }) => n > attendance)
  return [
    ...lonelyWarnings(lonely),
    ...empty.map(({ stratum, attendance }) => warning('empty_stratum', { stratum, attendance })),
    ...uncounted.map(({ stratum, sums }) =>
      warning('unknown_attendance', { stratum, n: sums.valid }),
    ),
    ...contradictory.map(({ stratum, sums }) =>
      warning('answers_without_attendance', { stratum, n: sums.valid }),
    ),
    ...crowded.map(({ stratum, n, attendance }) =>
      warning('more_answers_than_attendance', { stratum, n, attendance }),
    ),
  ]
}

/** The warning `weighting_changes_rate` where the rates differ by more than 2 points. */
export function changeWarning(weighted: number | null, unweighted: number | null): Message[] {
  if (weighted === null || unweighted === null) return []
  return Math.abs(weighted - unweighted) > NOTABLE_DIFFERENCE + TIE_TOLERANCE
    ? [warning('weighting_changes_rate', { weighted, unweighted })]
    : []
}

function warning(code: string, params: Message['params']): Message {
  return { code, params }
}
