import { pointCode } from '../gate/receipt.ts'
import type { DemoDay } from './calendar.ts'
import { plainId } from './identifier.ts'
import type { Place, Sitting } from './place.ts'
import type { Random } from './random.ts'

/** Opening days of the museum in the report of 2022. */
export const OPENING_DAYS = 219

const MUSEUM = {
  typeId: 'museum_visit',
  setting: 'museum',
  audience: 'families',
  hours: 'museum',
  usualShare: 0.9635,
  concentration: 14,
  eventShare: null,
  hasRotatingCode: false,
  closesOn: null,
} as const

interface Parts {
  readonly days: readonly DemoDay[]
  readonly random: Random
  readonly devices: readonly string[]
  readonly createdAt: string
  /** Code of the point that the installation has made at the museum's exit. */
  readonly exitCode: string
}

/** The permanent points of the association with the days on which they are in use. */
export function permanentPlaces(parts: Parts): { places: Place[]; sittings: Sitting[] } {
  const { days, random, devices, createdAt } = parts
  const open = openingDays(days, random)
  const make = (
    name: string,
    changes: Partial<Place>,
    code = pointCode(random.bytes(7)),
  ): Place => {
    const place = { ...MUSEUM, devices: devices.slice(0, 1), ...changes }
    return {
      ...place,
      point: {
        code,
        name,
        activityId: null,
        activityTypeId: place.typeId,
        mode: 'live',
        opensAt: null,
        closesAt: null,
        createdAt,
        ...changes.point,
      },
    }
  }
  const exit = make('科技馆出口', {}, parts.exitCode)
  const dome = make('科技馆球幕影院出口', { concentration: 18 })
  const park = make('科技馆少儿乐园（平板）', { setting: 'kiosk', devices: devices.slice(4, 5) })
  const oldHall = make('科技馆旧展厅出口（已拆除）', { closesOn: days[110]?.localDate ?? null })
  const hall = withoutType(
    make('综合窗口（县科协）', {
      setting: 'counter',
      audience: 'everybody',
      hours: 'office',
      usualShare: 0.955,
    }),
  )
  const training = inTestMode(make('试填演示（培训用）', { hours: 'desk', setting: 'counter' }))
  const weekdays = days.filter((day) => day.weekday <= 5 && !day.isFestival)
  const at = (place: Place, on: readonly DemoDay[], weight: (day: DemoDay) => number) =>
    on.map((day) => ({ dayIndex: day.index, place, weight: weight(day) }))
  const rushDay = open[Math.floor(open.length * 0.62)]?.index ?? 0
  return {
    places: [exit, dome, park, oldHall, hall, training],
    sittings: [
      ...at(exit, open, (day) => 21 * crowd(day)),
      ...at(dome, open, (day) => 8 * crowd(day)),
      ...at(park, open, (day) => 8 * crowd(day)),
      ...at(
        oldHall,
        open.filter((day) => day.index < 100),
        (day) => 3 * crowd(day),
      ),
      ...at(hall, weekdays, () => 1.1),
      { dayIndex: 12, place: training, weight: 0, fixed: 7 },
      { dayIndex: 150, place: training, weight: 0, fixed: 5 },
      { dayIndex: rushDay, place: exit, weight: 165, isRush: true },
    ],
  }
}

function crowd(day: DemoDay): number {
  const isSummer = day.monthDay >= '07-08' && day.monthDay <= '08-27'
  return (day.weekday >= 6 ? 1.9 : 0.75) * (isSummer ? 1.5 : 1)
}

/** Never on Mondays and festivals; of the other days those that suit schools and families best. */
function openingDays(days: readonly DemoDay[], random: Random): readonly DemoDay[] {
  const preference = (day: DemoDay) =>
    (day.weekday >= 6 ? 3 : 0) + (day.weekday === 2 ? -1 : 0) + (day.isSchoolTerm ? 0 : 0.7)
  return days
    .filter((day) => day.weekday !== 1 && !day.isFestival)
    .map((day) => ({ day, rank: preference(day) + random.unit() }))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, OPENING_DAYS)
    .map(({ day }) => day)
    .sort((a, b) => a.index - b.index)
}

/** The code does not say what somebody came for, so the questionnaire asks. */
function withoutType(place: Place): Place {
  return { ...place, point: { ...place.point, activityTypeId: null } }
}

function inTestMode(place: Place): Place {
  return { ...place, point: { ...place.point, mode: 'test' } }
}

const SPOTS = [
  '科普e站',
  '农家书屋',
  '社区科普站',
  '校园科技馆',
  '科普画廊',
  '农民夜校',
  '便民服务中心',
  '卫生院科普角',
  '科普示范基地',
  '老年学堂',
  '少年宫',
  '文化站',
]

/** Further permanent points in use every day, as a county has that asks everywhere. */
export function extraPlaces(
  parts: Parts,
  towns: readonly { readonly zh: string }[],
  typeIds: readonly string[],
  count: number,
): { places: Place[]; sittings: Sitting[] } {
  const { days, random, createdAt } = parts
  const places = Array.from({ length: count }, (_, index): Place => {
    const town = towns[index % towns.length]?.zh ?? ''
    const spot = SPOTS[Math.floor(index / towns.length) % SPOTS.length] ?? ''
    const round = Math.floor(index / (towns.length * SPOTS.length))
    const typeId = typeIds[index % typeIds.length] ?? MUSEUM.typeId
    return {
      ...MUSEUM,
      typeId,
      setting: 'mixed',
      audience: 'everybody',
      usualShare: 0.945 + 0.03 * random.unit(),
      concentration: 20,
      devices: [plainId(random)],
      point: {
        code: pointCode(random.bytes(7)),
        name: `${town}${spot}${round === 0 ? '' : `（${round + 1}号点）`}`,
        activityId: null,
        activityTypeId: typeId,
        mode: 'live',
        opensAt: null,
        closesAt: null,
        createdAt,
      },
    }
  })
  const sittings = days.flatMap((day) =>
    places.map((place) => ({ dayIndex: day.index, place, weight: 14 + 12 * random.unit() })),
  )
  return { places, sittings }
}
