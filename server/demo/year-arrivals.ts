import type { Arrival } from './arrival.ts'
import type { Plan } from './plan.ts'
import { dayIndexOf, type Simulation, sittingArrivals } from './sitting-arrivals.ts'

/**
 * Everything that reaches the server in the year, day by day, in the order of its arrival. Holds
 * one day and what is under way to a later one.
 */
export function* yearArrivals(simulation: Simulation, plan: Plan): Generator<readonly Arrival[]> {
  const { days } = simulation
  const waiting = new Map<number, Arrival[]>()
  const keep = (arrival: Arrival) => {
    const index = dayIndexOf(days, arrival.receivedAt)
    const list = waiting.get(index)
    if (list) list.push(arrival)
    else waiting.set(index, [arrival])
  }
  const numbered = plan.sittings.map((sitting, index) => ({ sitting, n: plan.counts[index] ?? 0 }))
  let next = 0
  for (const day of days) {
    let today = numbered[next]
    while (today?.sitting.dayIndex === day.index) {
      sittingArrivals(simulation, today.sitting, today.n).forEach(keep)
      next += 1
      today = numbered[next]
    }
    const arrived = waiting.get(day.index) ?? []
    waiting.delete(day.index)
    yield arrived.sort((a, b) => a.receivedAt - b.receivedAt)
  }
}
