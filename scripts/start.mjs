// Builds when a source has changed, then serves.
import './build.mjs'

const { main } = await import('../dist/node.js')
await main()
