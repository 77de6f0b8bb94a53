import type { Language } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'
import type { Choice } from './field.tsx'
import { type IndicatorField, TIER_PLACES } from './indicator-fields.ts'

/** What every field of an indicator is called. */
export function indicatorLabels(language: Language): Readonly<Record<IndicatorField, string>> {
  const { indicators: text, results } = deskMessages(language)
  const weights = (['5', '4', '3', '2', '1'] as const).map((level) => [
    `weight${level}`,
    text.weightOf(results.levelNames[level]),
  ])
  const tiers = TIER_PLACES.flatMap((place) => [
    [`tierBound${place}`, text.tierBound(place)],
    [`tierPoints${place}`, text.tierPoints(place)],
  ])
  const { name, id, first, second, third, question, types, convention, weighting } = text
  const { target, direction, points, rule, perPoint, step, floor, band, reason } = text
  const { rounding, basis } = text
  return {
    ...{ name, id, first, second, third, question, types, convention, weighting },
    ...{ target, direction, points, rule, perPoint, step, floor, band, reason, rounding, basis },
    ...Object.fromEntries([...weights, ...tiers]),
  }
}

const choicesOf = (names: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

/** What the fields with a list of choices offer. */
export function indicatorChoices(language: Language) {
  const { indicators: text, results } = deskMessages(language)
  return {
    question: choicesOf(text.questions),
    convention: choicesOf(results.conventions),
    weighting: choicesOf(text.weightings),
    direction: choicesOf(text.directions),
    rule: choicesOf(text.ruleNames),
    step: choicesOf(text.steps),
    rounding: choicesOf(text.roundings),
  } as const satisfies Partial<Record<IndicatorField, readonly Choice[]>>
}
