import type { IntervalMethod } from '../../../analysis/interval/interval-result.ts'

/** Names of interval methods in the golden files and in `analysis`. */
export const METHOD_NAMES: Readonly<Record<string, IntervalMethod>> = {
  wilson: 'wilson',
  wilsonCC: 'wilson_corrected',
  clopperPearson: 'clopper_pearson',
  exact: 'clopper_pearson',
  agrestiCoull: 'agresti_coull',
  jeffreys: 'jeffreys',
  modifiedJeffreys: 'modified_jeffreys',
  midP: 'mid_p',
  wald: 'wald',
}
