// Builds when a source has changed, then makes the demo and serves it.
import './build.mjs'

const { main } = await import('../dist/demo.js')
process.exitCode = await main(process.argv.slice(2))
