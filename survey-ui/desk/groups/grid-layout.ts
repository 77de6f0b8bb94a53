import type {
  PublishedPlace,
  PublishedReport,
} from '../../../analysis/report/published/published-report.ts'
import { columnsOf } from './dot-scale.ts'

type Grid = NonNullable<PublishedReport['grid']>

/** Where a label stands from its dot, in pixels. */
interface LabelSide {
  readonly dx: number
  readonly dy: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** Where a facet and its label stand: share of the width, pixels from the top. */
interface GridSpot {
  readonly place: PublishedPlace
  readonly x: number
  readonly y: number
  readonly side: LabelSide
}

export interface GridLayout {
  readonly spots: readonly GridSpot[]
  readonly crossX: number
  readonly crossY: number
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The narrowest drawing, on a phone; where labels do not touch there they touch nowhere. */
const WIDTH = 320
const COLUMN = 7.2
const DOT = 12
const CORNER = { width: 96, height: 26 }
const SIDES: readonly [LabelSide, ...LabelSide[]] = [
  { dx: 16, dy: 5, anchor: 'start' },
  { dx: -16, dy: 5, anchor: 'end' },
  { dx: 0, dy: -16, anchor: 'middle' },
  { dx: 0, dy: 26, anchor: 'middle' },
  { dx: 10, dy: -14, anchor: 'start' },
  { dx: -10, dy: -14, anchor: 'end' },
  { dx: 10, dy: 24, anchor: 'start' },
  { dx: -10, dy: 24, anchor: 'end' },
]
/** Room around the outermost facets, as a share of their span. */
const ROOM = 0.3

/**
 * Satisfaction to the right, importance upwards. Each label takes the first side where it meets no
 * dot, no other label and no edge.
 *
 * @param nameOf the label of a facet, as it will be written
 */
export function gridLayout(
  grid: Grid,
  nameOf: (place: PublishedPlace) => string,
  { top, height }: { readonly top: number; readonly height: number },
): GridLayout {
  const { places, meanPerformance, meanImportance } = grid
  const across = axisOf([...places.map((place) => place.performance), meanPerformance])
  const upwards = axisOf([...places.map((place) => place.importance), meanImportance])
  const down = (importance: number) => top + (1 - upwards(importance)) * height
  const dots = places.map((place) => ({
    place,
    x: across(place.performance),
    y: down(place.importance),
  }))
  const edge = { left: 0, right: WIDTH, top, bottom: top + height }
  const taken = [...dots.map(({ x, y }) => boxAround(WIDTH * x, y)), ...cornersOf(edge)]
  const spots = dots.map((dot, i) => {
    const others = taken.filter((_, index) => index !== i)
    const width = COLUMN * columnsOf(nameOf(dot.place))
    const fits = (side: LabelSide) => isWithin(labelBox(dot, side, width), edge)
    const isFree = (side: LabelSide) => {
      const box = labelBox(dot, side, width)
      return fits(side) && !others.some((other) => touch(box, other))
    }
    const side = SIDES.find(isFree) ?? SIDES.find(fits) ?? SIDES[0]
    taken.push(labelBox(dot, side, width))
    return { ...dot, side }
  })
  return { crossX: across(meanPerformance), crossY: down(meanImportance), spots }
}

function boxAround(x: number, y: number): Box {
  return { left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT }
}

/** Where the names of the corners stand. */
function cornersOf({ left, right, top, bottom }: Box): Box[] {
  const { width, height } = CORNER
  return [left, right - width].flatMap((x) =>
    [top, bottom - height].map((y) => ({ left: x, right: x + width, top: y, bottom: y + height })),
  )
}

function labelBox(dot: { x: number; y: number }, { dx, dy, anchor }: LabelSide, width: number) {
  const at = WIDTH * dot.x + dx
  const left = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2
  return { left, right: left + width, top: dot.y + dy - 13, bottom: dot.y + dy + 4 }
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function isWithin(box: Box, edge: Box): boolean {
  return (
    box.left >= edge.left &&
    box.right <= edge.right &&
    box.top >= edge.top &&
    box.bottom <= edge.bottom
  )
}

/** Places values from 0 to 1 with room at both ends; equal values stand in the middle. */
function axisOf(values: readonly number[]): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const span = most - least
  if (span === 0) return () => 0.5
  return (value) => (value - least + ROOM * span) / (span * (1 + 2 * ROOM))
}
