import type { CompiledQuery } from 'kysely'
import type { Compilable } from './port.ts'

class Placeholder {
  readonly name: string
  constructor(name: string) {
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
  const placeholders = Object.fromEntries(names.map((name) => [name, new Placeholder(name)]))
  const template = build(placeholders as unknown as Values).compile()
  const binders = template.parameters.map((parameter) =>
    parameter instanceof Placeholder
      ? (values: Record<string, unknown>) => values[parameter.name]
      : () => parameter,
  )
  return (values) => ({
    compile: (): CompiledQuery<unknown> => ({
      ...template,
      parameters: binders.map((bind) => bind(values as Record<string, unknown>)),
    }),
  })
}
