import { describe, expect, it } from 'vitest'
import { ACTIVITY_TYPES } from '../../../server/defaults/linze.ts'
import { yearUntil } from '../../../server/demo/calendar.ts'
import { OPENING_DAYS } from '../../../server/demo/permanent-places.ts'
import { type PlanOptions, planYear } from '../../../server/demo/plan.ts'
import { createRandom } from '../../../server/demo/random.ts'

const days = yearUntil('2026-06-30')
const planOf = (changes: Partial<PlanOptions> = {}) =>
  planYear(
    { days, responses: 20_000, points: 0, exitCode: 'exit', ...changes },
    createRandom('plan'),
  )

describe('the calendar', () => {
  it('holds the twelve months that end with a day, leap days included', () => {
    expect(days).toHaveLength(365)
    expect([days[0]?.localDate, days.at(-1)?.localDate]).toEqual(['2025-07-01', '2026-06-30'])
    expect(yearUntil('2024-12-31')).toHaveLength(366)
    expect(yearUntil('2024-02-29')[0]?.localDate).toBe('2023-03-02')
  })

  it('knows the Spring Festival, the mid-autumn feast and the school terms', () => {
    const on = (localDate: string) => days.find((day) => day.localDate === localDate)
    expect(on('2026-02-17')).toMatchObject({ lunarMonth: 1, lunarDay: 1, isFestival: true })
    expect(on('2025-10-06')).toMatchObject({ lunarMonth: 8, lunarDay: 15, isFestival: true })
    expect(on('2026-05-13')).toMatchObject({ weekday: 3, isSchoolTerm: true })
    expect(on('2025-07-30')?.isSchoolTerm).toBe(false)
  })
})

describe('the plan of a year', () => {
  it('has the sessions and visits of the report', () => {
    const { events } = planOf()
    const sessions = (type: string) => events.filter((event) => event.activityTypeId === type)
    const visits = (type: string) =>
      sessions(type).reduce((sum, event) => sum + (event.attendance ?? 0), 0)
    expect(Object.fromEntries(ACTIVITY_TYPES.map(({ id }) => [id, sessions(id).length]))).toEqual({
      museum_visit: 0,
      caravan: 42,
      touring_museum: 7,
      museum_activity: 51,
      experiment_show: 22,
      talk: 10,
      campaign: 10,
      fair: 16,
      volunteering: 22,
      city_caravan: 3,
      skills_training: 118,
      farm_training: 32,
    })
    expect(visits('caravan')).toBeGreaterThanOrEqual(50_000)
    expect(visits('touring_museum')).toBeGreaterThanOrEqual(30_000)
    expect(new Set(events.map((event) => event.name)).size).toBe(events.length)
  })

  it('opens the museum on as many days, never on a Monday or a festival', () => {
    const exit = planOf().sittings.filter(
      ({ place, isRush }) => place.point.code === 'exit' && !isRush,
    )
    const open = exit.map(({ dayIndex }) => days[dayIndex])
    expect(open).toHaveLength(OPENING_DAYS)
    expect(open.filter((day) => day?.weekday === 1 || day?.isFestival)).toEqual([])
  })

  it.each([1, 999, 20_000, 3_000_000])('splits %i answers to the last one', (responses) => {
    const plan = planOf({ responses, points: 3 })
    const live = plan.counts.filter((_, i) => plan.sittings[i]?.place.point.mode === 'live')
    expect(live.reduce((sum, n) => sum + n, 0)).toBe(responses)
    expect(Math.min(...plan.counts)).toBeGreaterThanOrEqual(0)
  })

  it('never has more answers than visits', () => {
    const plan = planOf({ responses: 900_000 })
    const answers = (id: string) =>
      plan.counts.reduce(
        (sum, n, i) => sum + (plan.sittings[i]?.place.point.activityId === id ? n : 0),
        0,
      )
    const known = plan.events.filter((event) => event.attendance !== null)
    expect(known.filter((event) => answers(event.id) > (event.attendance ?? 0))).toEqual([])
  })

  it('has one point in test mode, one that is closed early, one without a type and one event with hours', () => {
    const { places } = planOf()
    expect(places.filter(({ point }) => point.mode === 'test')).toHaveLength(1)
    expect(places.filter(({ point }) => point.activityTypeId === null)).toHaveLength(1)
    const permanent = places.filter(({ point }) => point.activityId === null)
    expect(permanent.filter(({ closesOn }) => closesOn !== null)).toHaveLength(1)
    const windows = places.filter(({ point }) => point.opensAt !== null)
    expect(new Set(windows.map(({ point }) => point.activityId)).size).toBe(1)
    expect(new Set(places.map(({ point }) => point.code)).size).toBe(places.length)
  })

  it('adds permanent points that are in use every day', () => {
    const plan = planOf({ points: 90 })
    expect(plan.places).toHaveLength(planOf().places.length + 90)
    expect(plan.sittings).toHaveLength(planOf().sittings.length + 90 * 365)
    expect(new Set(plan.places.map(({ point }) => point.name)).size).toBe(plan.places.length)
  })
})
