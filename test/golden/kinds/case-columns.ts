import type { Column } from '../../../analysis/drivers/column.ts'
import { type GoldenCase, isObject, type Json, objectAt } from '../check.ts'
import { numbersOf, readDataSet } from '../data-set.ts'

type Cell = number | null

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']

/** An outcome with the columns that go with it. */
export interface ModelColumns {
  readonly y: readonly Cell[]
  readonly x: readonly Column[]
}

/**
 * The outcome and the drivers of a case: columns of a data set, rows of a `matrix` with the outcome
 * first, or lists `y` and `x` (one driver, rows, or columns).
 */
export function modelColumns(golden: GoldenCase): ModelColumns {
  const input = objectAt(golden.body, 'input')
  if (input['dataset'] !== undefined) {
    const y = isObject(input['y']) ? input['y']['column'] : input['y']
    const [outcome, ...x] = fromDataSet(golden, [String(y), ...textsOf(input['x'])])
    return { y: outcome?.values ?? [], x }
  }
  if (input['matrix'] !== undefined) {
    const [outcome = [], ...x] = transposed(tableOf(input['matrix']))
    return { y: outcome, x: named(x, golden, 1) }
  }
  const y = cellsOf(input['y'])
  if (isObject(input['x'])) {
    return {
      y,
      x: Object.entries(input['x']).map(([name, list]) => ({ name, values: cellsOf(list) })),
    }
  }
  return { y, x: named(driverLists(input['x'], y.length), golden, 0) }
}

/** The items of a case: columns of a data set or of a `matrix`. */
export function itemColumns(golden: GoldenCase): Column[] {
  const input = objectAt(golden.body, 'input')
  if (input['dataset'] !== undefined) return fromDataSet(golden, textsOf(input['items']))
  return named(transposed(tableOf(input['matrix'])), golden, 0)
}

function fromDataSet(golden: GoldenCase, names: readonly string[]): Column[] {
  const columns = transposed(numbersOf(readDataSet(golden), names))
  return names.map((name, i) => ({ name, values: columns[i] ?? [] }))
}

/** Names given in the case, else those of its expected figures, else by place. */
function named(lists: readonly (readonly Cell[])[], golden: GoldenCase, from: number): Column[] {
  const input = objectAt(golden.body, 'input')
  const candidates = [input['x'], input['items']].map(textsOf).concat(expectedNames(golden))
  const names = candidates.find((list) => list.length === lists.length)
  return lists.map((values, i) => ({ name: names?.[i] ?? placeName(i + from), values }))
}

function placeName(place: number): string {
  return `${ORDINALS[place] ?? `${place + 1}th`} column`
}

function expectedNames({ body }: GoldenCase): string[][] {
  return Object.values(objectAt(body, 'expected'))
    .filter(isObject)
    .map((member) => Object.keys(member).filter((name) => name !== 'intercept'))
}

function driverLists(x: Json | undefined, rows: number): Cell[][] {
  const list = Array.isArray(x) ? x : []
  if (!list.some(Array.isArray)) return [cellsOf(x)]
  return list.length === rows ? transposed(tableOf(x)) : tableOf(x)
}

function tableOf(value: Json | undefined): Cell[][] {
  return Array.isArray(value) ? value.map(cellsOf) : []
}

function cellsOf(value: Json | undefined): Cell[] {
  if (!Array.isArray(value)) return []
  return value.map((cell: Json) => (cell === null || cell === '' ? null : Number(cell)))
}

function textsOf(value: Json | undefined): string[] {
  const list: readonly Json[] = Array.isArray(value) ? value : [value ?? '']
  return list.every((text) => typeof text === 'string' && text !== '') ? list.map(String) : []
}

function transposed(table: readonly (readonly Cell[])[]): Cell[][] {
  return (table[0] ?? []).map((_, j) => table.map((row) => row[j] ?? null))
}
