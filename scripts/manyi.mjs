// Builds when a source has changed, then runs the command.
import './build.mjs'

const { main } = await import('../dist/cli.js')
process.exitCode = await main(process.argv.slice(2))
