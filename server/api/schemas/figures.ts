import { z } from 'zod'
import { explained, type FieldText } from '../../explained.ts'

/** A share of 1, a probability, a limit: any finite number. */
export const figure = (text: FieldText) => explained(text, z.number())
export const figureOrNull = (text: FieldText) => explained(text, z.number().nullable())
export const count = (text: FieldText) => explained(text, z.int().min(0))
export const shownOrNull = (text: FieldText) => explained(text, z.string().nullable())

/** One value for each of the five levels. */
export const perLevel = <Value extends z.ZodType>(value: Value) =>
  z.object({ '5': value, '4': value, '3': value, '2': value, '1': value })

export const limits = () =>
  z.object({ lower: figure('limits.lower'), upper: figure('limits.upper') })

/** A rate with its interval. */
export const rateFigure = (text: FieldText) =>
  explained(
    text,
    z.object({
      satisfied: count('rate.satisfied'),
      rate: figureOrNull('rate.rate'),
      wilson95: explained('rate.wilson95', limits()),
    }),
  )

/** What is shown of a rate. */
export const shownRate = () =>
  z.object({
    ratePercent: shownOrNull('shown.ratePercent'),
    wilson95Percent: explained(
      'shown.wilson95Percent',
      z.object({ lower: z.string(), upper: z.string() }).nullable(),
    ),
  })

export const shownValue = () => z.object({ value: shownOrNull('shown.value') })
