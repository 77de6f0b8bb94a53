import type { CompiledQuery } from 'kysely'
import type { Compilable } from './port.ts'

class Placeholder {
  readonly row: number
  readonly name: string
  constructor(row: number, name: string) {
    this.row = row
    this.name = name
  }
}

/**
 * Compiles a statement once and binds new values at every call: Kysely's compiling costs more than
 * SQLite's insert. `build` receives the values to be bound later and may use each several times.
 *
 * @param build makes the statement; it must not branch on a value
 */
export function prepare<Values extends object>(
  names: readonly (keyof Values & string)[],
  build: (placeholders: Values) => Compilable,
): (values: Values) => Compilable {
  const bind = bindable<Values>(names, ([row]) => build(row as Values), 1)
  return (values) => bind([values], 0)
}

/** The same for a statement over so many rows; binds those of a list that begin at `start`. */
export function bindable<Row extends object>(
  names: readonly (keyof Row & string)[],
  build: (placeholders: readonly Row[]) => Compilable,
  length: number,
): (rows: readonly Row[], start: number) => Compilable {
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
