import { TOWNS } from '../defaults/linze.ts'
import type { DemoDay } from './calendar.ts'
import { CALENDAR_EVENTS } from './calendar-events.ts'
import { choice, logNormal } from './distributions.ts'
import type { EventKind, Venue } from './event-kind.ts'
import { EVENT_KINDS } from './event-kinds.ts'
import type { EventDraft } from './plan-event.ts'
import type { Random } from './random.ts'
import { SCHOOLS } from './venues.ts'

type Town = (typeof TOWNS)[number]

/** Answers from which on an event has a second point. */
const LARGE = 50

/** The events whose days are found by what suits them. */
export function seasonalEvents(days: readonly DemoDay[], random: Random): EventDraft[] {
  return EVENT_KINDS.flatMap((kind) => {
    const day = choice(days.map((entry) => [entry, kind.suits(entry)] as const))
    const begins = Array.from({ length: kind.count }, () => day(random))
    const starts = begins.sort((a, b) => a.index - b.index)
    const visits = shares(kind.attendance, kind.count, random)
    const nameOf = numbered()
    return starts.map((start, index) => {
      const venue = random.pick(kind.venues)
      const { town, place } = somewhere(venue, random)
      return {
        typeId: kind.typeId,
        name: nameOf(`${random.pick(titlesFor(kind, venue))}·${place}`),
        townId: town?.id ?? null,
        venue,
        days: daysFrom(days, start, lengthOf(kind, random)),
        weight: kind.weight,
        attendance: visits?.[index] ?? null,
        usualShare: kind.usualShare,
        concentration: kind.concentration,
        hasRotatingCode: kind.hasRotatingCode,
        pointNames: kind.weight >= LARGE ? ['·出口', '·签到处'] : ['·签到处'],
      }
    })
  })
}

/** Campaigns and fairs, which the calendar fixes. */
export function calendarEvents(days: readonly DemoDay[], random: Random): EventDraft[] {
  return CALENDAR_EVENTS.flatMap((event) => {
    const start = days.find(event.beginsOn)
    if (!start) return []
    const { town, place } = somewhere(event.venue, random)
    const isMain = event.title.startsWith('全国科普日')
    return [
      {
        typeId: event.typeId,
        name: `${event.title}·${place}`,
        townId: town?.id ?? null,
        venue: event.venue,
        days: daysFrom(days, start, event.days),
        weight: event.weight,
        attendance: null,
        usualShare: event.typeId === 'fair' ? 0.952 : 0.958,
        concentration: 8,
        hasRotatingCode: false,
        pointNames: event.weight >= LARGE ? ['·入口展台', '·互动区'] : ['·展台'],
        ...(isMain ? { window: [8 * 60, 20 * 60] as const } : {}),
      },
    ]
  })
}

/** One touring museum that stays with every town in turn, and the schools come to it. */
export function touringMuseum(days: readonly DemoDay[], random: Random): EventDraft[] {
  const term = days.filter((day) => day.isSchoolTerm && day.monthDay >= '03-16')
  const spring = term.filter((day) => day.monthDay <= '06-20')
  const each = Math.floor(spring.length / TOWNS.length)
  const visits = shares(31_000, TOWNS.length, random)
  return TOWNS.map((town, index) => ({
    typeId: 'touring_museum',
    name: `中国流动科技馆巡展·${town.zh}站`,
    townId: town.id,
    venue: SCHOOLS,
    days: spring.slice(index * each, (index + 1) * each),
    weight: 165,
    attendance: visits?.[index] ?? null,
    usualShare: 0.969,
    concentration: 20,
    hasRotatingCode: false,
    pointNames: ['·展厅出口', '·学校集体参观'],
  }))
}

function titlesFor(kind: EventKind, venue: Venue): readonly string[] {
  if (kind.typeId !== 'caravan') return kind.titles
  if (venue.setting === 'school') return kind.titles.slice(0, 1)
  return venue.setting === 'village' ? kind.titles.slice(1, 3) : kind.titles.slice(3)
}

function lengthOf({ days: [least, most] }: EventKind, random: Random): number {
  return least + random.below(most - least + 1)
}

function daysFrom(days: readonly DemoDay[], start: DemoDay, length: number): readonly DemoDay[] {
  return days.slice(start.index, start.index + length)
}

function somewhere(venue: Venue, random: Random): { town: Town | undefined; place: string } {
  const name = random.pick(venue.names)
  if (!venue.isInTown) return { town: TOWNS[0], place: name }
  const town = random.pick(TOWNS)
  return { town, place: `${town.zh}${name}` }
}

/** A whole split over events of different size. */
function shares(total: number | null, count: number, random: Random): readonly number[] | null {
  if (total === null) return null
  const sizes = Array.from({ length: count }, () => logNormal(random, 1, 0.45))
  const sum = sizes.reduce((a, b) => a + b, 0)
  return sizes.map((size) => Math.ceil((total * size) / sum / 5) * 5)
}

const ORDINALS = ['', '（第二期）', '（第三期）', '（第四期）', '（第五期）', '（第六期）']

/** Names that would come twice get a number. */
function numbered(): (name: string) => string {
  const seen = new Map<string, number>()
  return (name) => {
    const n = seen.get(name) ?? 0
    seen.set(name, n + 1)
    return `${name}${ORDINALS[n] ?? `（第${n + 1}期）`}`
  }
}
