import type { CompiledQuery } from 'kysely'
import type { Compilable } from './port.ts'

/** Rows of one statement. Few lengths, so that an engine may keep each prepared. */
const LENGTHS = [64, 16, 4, 1]

class Placeholder {
  readonly row: number
  readonly name: string
  constructor(row: number, name: string) {
    this.row = row
    this.name = name
  }
}

type Bind<Row> = (rows: readonly Row[], start: number) => Compilable

/**
 * Like `prepare`, for statements over many rows: compiles a few lengths once and splits any list
 * into them, because Kysely's compiling costs more than the engine's work.
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
  const lengths = LENGTHS.filter((length) => length <= most)
  const binds = new Map<number, Bind<Row>>()
  const bindOf = (length: number): Bind<Row> => {
    const known = binds.get(length) ?? compileLength(names, build, length)
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

function compileLength<Row extends object>(
  names: readonly (keyof Row & string)[],
  build: (rows: readonly Row[]) => Compilable,
  length: number,
): Bind<Row> {
  const placeholders = Array.from({ length }, (_, row) =>
    Object.fromEntries(names.map((name) => [name, new Placeholder(row, name)])),
  )
  const template = build(placeholders as unknown as Row[]).compile()
  return (rows, start) => ({
    compile: (): CompiledQuery<unknown> => ({
      ...template,
      parameters: template.parameters.map((parameter) =>
        parameter instanceof Placeholder
          ? (rows[start + parameter.row] as Record<string, unknown>)[parameter.name]
          : parameter,
      ),
    }),
  })
}
