import { matchesGlob, relative } from 'node:path'
import type { Reporter, TestCase, TestModule } from 'vitest/node'
import type { EngineName } from './engine.ts'
import { ENGINE_TESTS } from './tests.ts'

const ENGINES: readonly EngineName[] = ['sqlite', 'postgres', 'd1']

/**
 * Prints how many tests ran on each engine, and fails the run when they are not the same ones
 * everywhere, when one was skipped, or when any test failed.
 */
export class EngineCounts implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    _errors: readonly unknown[],
    outcome: 'passed' | 'interrupted' | 'failed',
  ): void {
    if (outcome !== 'passed') this.#fail(`the tests ${outcome}`)
    const tests = ENGINES.map((engine) => [engine, testsOn(modules, engine)] as const)
    // A run of one engine, or of other tests, compares nothing.
    if (tests.some(([, list]) => list.length === 0)) return
    console.log('\n Tests per engine (port, stores, HTTP):')
    for (const [engine, list] of tests) {
      const skipped = list.filter((test) => test.result().state === 'skipped')
      console.log(`   ${engine.padEnd(9)} ${list.length - skipped.length} ran`)
      for (const test of skipped) this.#fail(`${engine} skipped ${test.fullName}`)
    }
    if (new Set(tests.map(([, list]) => list.map(idOf).sort().join('\n'))).size > 1) {
      this.#fail('the engines did not run the same tests')
    }
  }

  /**
   * Vitest sets the exit code from the tests alone when it ends, so this comes after it. The package
   * of the PostgreSQL server ends the process with 0 whatever they said, so it comes after that too.
   */
  #fail(reason: string): void {
    console.error(`   FAILED: ${reason}`)
    process.once('exit', () => {
      process.exitCode = 1
    })
  }
}

function testsOn(modules: readonly TestModule[], engine: EngineName): readonly TestCase[] {
  return modules
    .filter((module) => module.project.name === engine && isEngineTest(module.moduleId))
    .flatMap((module) => [...module.children.allTests()])
}

function isEngineTest(file: string): boolean {
  const path = relative(process.cwd(), file)
  return ENGINE_TESTS.some((pattern) => matchesGlob(path, pattern))
}

function idOf(test: TestCase): string {
  return `${relative(process.cwd(), test.module.moduleId)} ${test.fullName}`
}
