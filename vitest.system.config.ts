import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: { include: ['test/system/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 180_000 },
})
