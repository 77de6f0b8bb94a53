import type { IndicatorDefinition } from '../../analysis/indicator/definition.ts'
import { moveYearInText } from './move-year.ts'

/** An indicator that carries the year in its name or document, and its next version for another. */
export interface DefinitionOffer {
  /** Id and version that the offer was made for. */
  readonly value: string
  readonly before: IndicatorDefinition
  readonly after: IndicatorDefinition
}

/** Definitions that name the year `from`; those that hold for several years are not among them. */
export function definitionOffers(
  definitions: readonly IndicatorDefinition[],
  from: string,
  to: string,
): readonly DefinitionOffer[] {
  return definitions
    .map((before) => {
      const name = moveYearInText(before.name, from, to)
      const basis = moveYearInText(before.basis, from, to)
      const after = { ...before, name, basis, version: before.version + 1 }
      return { value: `${before.id}:${before.version}`, before, after }
    })
    .filter(({ before, after }) => before.name !== after.name || before.basis !== after.basis)
}
