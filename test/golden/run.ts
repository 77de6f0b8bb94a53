// Runs the golden cases of a directory: `npm run golden -- DIR`, by default the copies beside this
// file. Ends with "N passed, N failed"; the exit code is 0 when nothing failed and something ran.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { relativeError } from './check.ts'
import { findCaseFiles, type GoldenReport, runCases } from './run-cases.ts'

function print(report: GoldenReport): void {
  for (const { file, id, path, got, want } of report.failures) {
    const error = relativeError(got, want)
    const far = error === null ? '' : `, relative error ${error.toExponential(2)}`
    console.log(
      `FAILED ${file} ${id} ${path}: got ${JSON.stringify(got)}, want ${JSON.stringify(want)}${far}`,
    )
  }
  if (report.notCovered.size > 0) {
    console.log(`Not covered yet (${report.casesNotCovered} whole cases and parts of others):`)
    for (const [name, count] of [...report.notCovered].sort()) console.log(`  ${name}: ${count}`)
  }
  console.log(`${report.passed} passed, ${report.failed} failed`)
}

/** npm changes to the project first and remembers in INIT_CWD where the command was typed. */
function directoryOf(argument: string | undefined): string {
  if (argument === undefined) return import.meta.dirname
  const typed = resolve(process.env['INIT_CWD'] ?? '.', argument)
  return existsSync(typed) ? typed : resolve(argument)
}

const directory = directoryOf(process.argv[2])
try {
  const files = findCaseFiles(directory)
  if (files.length === 0) console.error(`No case files in ${directory}`)
  const report = runCases(files)
  print(report)
  process.exitCode = report.failed > 0 || report.passed === 0 ? 1 : 0
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.log('0 passed, 0 failed')
  process.exitCode = 2
}
