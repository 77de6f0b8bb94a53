/** Tiers that the form has room for. */
export const TIER_PLACES = [1, 2, 3, 4, 5, 6] as const

/** Fields of an indicator's form in their order; `types` holds the ids of activity types, joined by commas. */
export const INDICATOR_FIELDS = [
  'name',
  'id',
  'question',
  'types',
  'convention',
  'weight5',
  'weight4',
  'weight3',
  'weight2',
  'weight1',
  'weighting',
  'target',
  'direction',
  'points',
  'rounding',
  'basis',
  'rule',
  'perPoint',
  'step',
  ...TIER_PLACES.flatMap((place) => [`tierBound${place}`, `tierPoints${place}`] as const),
  'floor',
  'band',
  'reason',
  'first',
  'second',
  'third',
] as const satisfies readonly string[]

export type IndicatorField = (typeof INDICATOR_FIELDS)[number]

/** The fields as they were typed. */
export type IndicatorFields = Readonly<Record<IndicatorField, string>>
