import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/system/**', 'test/long/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
