import type { EngineName } from './engine.ts'

export interface EngineException {
  readonly engine: EngineName
  /** Title of the test with those of its groups, joined by " > ". */
  readonly test: string
  readonly reason: string
}

/** The only tests that do not run on every engine; each is named where the engines are counted. */
export const EXCEPTIONS: readonly EngineException[] = [
  {
    engine: 'd1',
    test: 'createPasswordHasher > sends away whoever comes when two are hashed and sixteen wait, but not a known browser',
    reason:
      'workerd hashes on the thread of the requests, so the order of a crowd cannot be watched',
  },
  {
    engine: 'd1',
    test: 'points > have a code that a reader reads: PNG and SVG',
    reason:
      "the test's own PNG reader needs the streams of Node; the Worker's picture is compared in test/worker",
  },
]
