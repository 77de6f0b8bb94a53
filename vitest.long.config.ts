import { defineConfig } from 'vitest/config'

/** Soaks and drills: npm run test:long. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['test/long/**/*.test.ts'],
    testTimeout: 2 * 60 * 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
