import { matchesGlob, relative } from 'node:path'
import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node'
import type { EngineName } from './engine.ts'
import { EXCEPTIONS } from './exceptions.ts'
import { ENGINE_TESTS } from './tests.ts'

/** Words on the command line besides `run` choose files or projects. */
const IS_PARTIAL = process.argv.slice(2).some((word) => !/^(run$|-)/.test(word))

const ENGINES: readonly EngineName[] = ['sqlite', 'postgres', 'd1']

/**
 * Prints how many tests ran on each engine, and fails the run when an engine ran another number
 * than the others but for the named exceptions, or when an exception names no test.
 */
export class EngineCounts implements Reporter {
  #vitest: Vitest | undefined

  onInit(vitest: Vitest): void {
    this.#vitest = vitest
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const titles = new Map(ENGINES.map((name) => [name, ranOn(modules, name)] as const))
    const whole = ENGINES.every((name) => titles.get(name)?.all.size)
    if (!whole) return
    console.log('\n Tests per engine (port, stores, HTTP):')
    for (const name of ENGINES) this.#print(name, titles.get(name))
    const [first, ...others] = ENGINES.map((name) => [...(titles.get(name)?.all ?? [])].sort())
    if (others.some((other) => other.join('\n') !== first?.join('\n'))) {
      this.#fail('the engines did not collect the same tests')
    }
  }

  #print(name: EngineName, counted: Counted | undefined): void {
    const exceptions = EXCEPTIONS.filter((one) => one.engine === name)
    const skipped = counted?.skipped ?? []
    console.log(`   ${name.padEnd(9)} ${counted?.ran ?? 0} ran, ${skipped.length} excepted`)
    for (const one of exceptions) console.log(`     – ${one.test}\n       ${one.reason}`)
    // A run of some files only cannot say whether an exception still names a test.
    if (IS_PARTIAL) return
    const named = exceptions.map((one) => one.test).sort()
    if (skipped.toSorted().join('\n') !== named.join('\n')) {
      this.#fail(`${name} skipped others than the named exceptions: ${skipped.join('; ')}`)
    }
  }

  #fail(reason: string): void {
    console.error(`   FAILED: ${reason}`)
    process.exitCode = 1
    if (this.#vitest) this.#vitest.state.catchError(new Error(reason), 'engine counts')
  }
}

interface Counted {
  readonly all: Set<string>
  readonly ran: number
  readonly skipped: readonly string[]
}

function ranOn(modules: readonly TestModule[], name: EngineName): Counted {
  const tests = modules
    .filter((module) => module.project.name === name && isEngineTest(module.moduleId))
    .flatMap((module) => [...module.children.allTests()])
  const skipped = tests.filter((test) => test.result().state === 'skipped')
  return {
    all: new Set(tests.map(idOf)),
    ran: tests.length - skipped.length,
    skipped: skipped.map((test) => test.fullName),
  }
}

function isEngineTest(file: string): boolean {
  const path = relative(process.cwd(), file)
  return ENGINE_TESTS.some((pattern) => matchesGlob(path, pattern))
}

function idOf(test: TestCase): string {
  return `${relative(process.cwd(), test.module.moduleId)} ${test.fullName}`
}
