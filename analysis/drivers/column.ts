import { checkCount } from '../check-input.ts'

/** The answers to one question under its name, one per respondent; null where there is none. */
export interface Column {
  readonly name: string
  readonly values: readonly (number | null)[]
}

/**
 * Refuses anything but columns of equal length, under different names, of finite numbers or null.
 * @param length rows of each column
 * @throws RangeError naming the field and the column, for instance `x.staff`.
 */
export function checkColumns(columns: readonly Column[], field: string, length: number): void {
  const names = new Set<string>()
  for (const { name, values } of columns) {
    if (names.has(name)) throw new RangeError(`${field}: two columns are named ${name}`)
    names.add(name)
    checkValues(values, `${field}.${name}`, length)
  }
}

/**
 * Refuses anything but `length` finite numbers or nulls.
 * @throws RangeError naming the field.
 */
export function checkValues(
  values: readonly (number | null)[],
  field: string,
  length: number,
): void {
  if (values.length !== length) {
    throw new RangeError(`${field}: must have ${length} rows, got ${values.length}`)
  }
  const wrong = values.findIndex((value) => value !== null && !Number.isFinite(value))
  if (wrong >= 0) {
    throw new RangeError(`${field}: must be finite numbers or null, got ${values[wrong]}`)
  }
}

/**
 * How many respondents each row stands for: the counts given, or 1 each.
 * @throws RangeError naming `counts` unless there is one whole number per row.
 */
export function rowCounts(counts: readonly number[] | undefined, length: number): number[] {
  if (!counts) return new Array<number>(length).fill(1)
  if (counts.length !== length) {
    throw new RangeError(`counts: must have ${length} rows, got ${counts.length}`)
  }
  counts.forEach((count, row) => {
    checkCount(count, `counts.${row}`)
  })
  return [...counts]
}
