import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { EngineCounts } from './test/support/engines/engine-counts.ts'
import { ENGINE_TESTS } from './test/support/engines/tests.ts'

/** D1 databases that the tests of one file may use side by side. */
const D1_DATABASES = Array.from({ length: 8 }, (_, i) => `DB${i}`)

/** Tests that start browsers and servers: a worker of their own for each file. */
const PROCESS_TESTS = ['test/{browser,faults,worker}/**/*.test.ts']

const file = (name: string) => `./test/support/engines/${name}.ts`

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: ['default', new EngineCounts()],
    projects: [
      {
        extends: true,
        test: {
          name: 'sqlite',
          isolate: false,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/{system,long,d1,postgres}/**', ...PROCESS_TESTS],
          setupFiles: [file('sqlite')],
        },
      },
      {
        extends: true,
        test: {
          name: 'processes',
          include: PROCESS_TESTS,
          setupFiles: [file('sqlite')],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          isolate: false,
          include: [...ENGINE_TESTS, 'test/postgres/**/*.test.ts'],
          setupFiles: [file('postgres')],
          globalSetup: [file('postgres-server')],
        },
      },
      {
        extends: true,
        plugins: [
          cloudflareTest({
            miniflare: {
              compatibilityDate: '2026-11-01',
              compatibilityFlags: ['nodejs_compat'],
              d1Databases: D1_DATABASES,
            },
          }),
        ],
        test: {
          name: 'd1',
          isolate: false,
          include: [...ENGINE_TESTS, 'test/d1/**/*.test.ts'],
          setupFiles: [file('d1')],
        },
      },
    ],
  },
})
