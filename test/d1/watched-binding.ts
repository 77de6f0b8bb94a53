import type { D1Binding, D1Statement } from '../../server/db/d1.ts'

export interface Use {
  statements: number
  mostParameters: number
  mostBytes: number
}

interface Watched extends D1Statement {
  readonly inner: D1Statement
  readonly bytes: number
  readonly parameters: number
}

/** A binding that counts what goes through it; `fault` may throw before and after the effect. */
export function watchedBinding(binding: D1Binding, fault: (when: 'before' | 'after') => void) {
  let use: Use = { statements: 0, mostParameters: 0, mostBytes: 0 }
  const count = (statement: Watched) => {
    use.statements += 1
    use.mostParameters = Math.max(use.mostParameters, statement.parameters)
    use.mostBytes = Math.max(use.mostBytes, statement.bytes)
  }
  const watch = (inner: D1Statement, bytes: number, parameters = 0): Watched => ({
    inner,
    bytes,
    parameters,
    bind: (...values) => watch(inner.bind(...values), bytes, values.length),
    all: async () => {
      count(watch(inner, bytes, parameters))
      return await inner.all()
    },
  })
  const watched: D1Binding = {
    prepare: (sql) => watch(binding.prepare(sql), new TextEncoder().encode(sql).length),
    batch: async (statements) => {
      const list = statements as Watched[]
      for (const statement of list) count(statement)
      fault('before')
      const results = await binding.batch(list.map((statement) => statement.inner))
      fault('after')
      return results
    },
  }
  /** What was used since the last call. */
  const taken = () => {
    const before = use
    use = { statements: 0, mostParameters: 0, mostBytes: 0 }
    return before
  }
  return { watched, taken }
}
