import type { Compilable } from './port.ts'
import { bindable } from './prepare.ts'

/** Rows of one statement. Few lengths, so that an engine may keep each prepared. */
const LENGTHS = [64, 16, 4, 1]

type Bind<Row> = (rows: readonly Row[], start: number) => Compilable

/**
 * Like `prepare`, for statements over many rows: compiles a few lengths once and splits any list
 * into them, because Kysely's compiling costs more than the engine's work. Where an engine binds too
 * little for the longest, the longest that it can bind is one of them.
 *
 * @param names the columns of a row, each bound once for each row
 * @param build makes the statement for so many rows; it must not branch on a value
 * @param maxBindings of the database
 */
export function prepareRows<Row extends object>(
  names: readonly (keyof Row & string)[],
  build: (rows: readonly Row[]) => Compilable,
  maxBindings: number,
): (rows: readonly Row[]) => Compilable[] {
  const most = Math.max(1, Math.floor(maxBindings / names.length))
  const lengths = [...new Set(LENGTHS.map((length) => Math.min(length, most)))]
  const binds = new Map<number, Bind<Row>>()
  const bindOf = (length: number): Bind<Row> => {
    const known = binds.get(length) ?? bindable(names, build, length)
    binds.set(length, known)
    return known
  }
  return (rows) => {
    const writes: Compilable[] = []
    let start = 0
    for (const length of lengths) {
      for (; rows.length - start >= length; start += length) {
        writes.push(bindOf(length)(rows, start))
      }
    }
    return writes
  }
}
