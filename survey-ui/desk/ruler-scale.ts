/** A ruler of shares from a round number up to 100 %. */
export interface RulerScale {
  readonly start: number
  readonly ticks: readonly number[]
  /** Where a share stands, 0 to 1 of the ruler; below 0 where it is off it. */
  place(share: number): number
  /** The same as a percentage of the width of a drawing, with room at both ends. */
  at(share: number): string
}

/** From a round number below everything shown up to 100 %, with a tick at every step. */
export function rulerScale(lowest: number): RulerScale {
  const span = 1 - lowest
  const step = span > 0.5 ? 0.25 : span > 0.22 ? 0.1 : span > 0.08 ? 0.05 : 0.02
  const start = Math.max(0, Math.floor((lowest - step / 4) / step + 1e-9) * step)
  const place = (share: number) => (share - start) / (1 - start)
  const ticks = Array.from({ length: Math.round((1 - start) / step) + 1 }, (_, index) =>
    Math.min(1, start + index * step),
  )
  return { start, ticks, place, at: (share) => `${(2 + 96 * place(share)).toFixed(3)}%` }
}

/** On which side of its place a label fits, by the place. */
export function anchorAt(place: number): 'start' | 'middle' | 'end' {
  if (place < 0.06) return 'start'
  return place > 0.9 ? 'end' : 'middle'
}
