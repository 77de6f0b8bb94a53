import type {
  PublishedPlace,
  PublishedReport,
} from '../../../analysis/report/published/published-report.ts'

type Grid = NonNullable<PublishedReport['grid']>

/** Where a facet and its label stand: share of the width, pixels from the top. */
interface GridSpot {
  readonly place: PublishedPlace
  readonly x: number
  readonly y: number
  readonly labelY: number
  readonly isLabelLeft: boolean
}

export interface GridLayout {
  readonly spots: readonly GridSpot[]
  readonly crossX: number
  readonly crossY: number
}

/** Pixels between two labels. */
const LINE = 19
/** Room around the outermost facets, as a share of their span. */
const ROOM = 0.18

/** Satisfaction to the right, importance upwards; labels that would touch are moved apart. */
export function gridLayout(grid: Grid, top: number, height: number): GridLayout {
  const { places, meanPerformance, meanImportance } = grid
  const across = axisOf([...places.map((place) => place.performance), meanPerformance])
  const upwards = axisOf([...places.map((place) => place.importance), meanImportance])
  const down = (importance: number) => top + (1 - upwards(importance)) * height
  const spots = places
    .map((place) => ({ place, x: across(place.performance), y: down(place.importance) }))
    .toSorted((a, b) => a.y - b.y)
  const taken: { y: number; isLeft: boolean }[] = []
  return {
    crossX: across(meanPerformance),
    crossY: down(meanImportance),
    spots: spots.map((spot) => {
      const isLeft = spot.x > 0.5
      const above = taken.filter((label) => label.isLeft === isLeft).at(-1)
      const labelY = above ? Math.max(spot.y, above.y + LINE) : spot.y
      taken.push({ y: labelY, isLeft })
      return { ...spot, labelY, isLabelLeft: isLeft }
    }),
  }
}

/** Places values from 0 to 1 with room at both ends; equal values stand in the middle. */
function axisOf(values: readonly number[]): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const span = most - least
  if (span === 0) return () => 0.5
  return (value) => (value - least + ROOM * span) / (span * (1 + 2 * ROOM))
}
