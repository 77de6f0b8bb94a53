/** Tests that run on every engine: the port's contract, the stores, and what goes over HTTP. */
export const ENGINE_TESTS = [
  'test/contracts/**/*.test.ts',
  'test/server/{stores,sealing,counting,gate,visitor,api,desk,http,exports}/**/*.test.ts',
]
