import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findCaseFiles, runCases } from './run-cases.ts'

const CASES = join(import.meta.dirname, 'cases')

test('every covered golden case matches', () => {
  const report = runCases(findCaseFiles(import.meta.dirname))
  expect(report.failures).toEqual([])
  expect(report.passed).toBeGreaterThan(200)
})

test.each(['satisfaction-rates', 'indicator-scores', 'published-form-rows'])(
  'every part of %s is covered',
  (name) => {
    const report = runCases([join(CASES, `${name}.json`)])
    expect([...report.notCovered]).toEqual([])
    expect(report.passed).toBeGreaterThan(0)
  },
)

test.each([
  'proportion-intervals',
  'sample-size',
  'weighted-survey',
  'group-comparison',
  'drivers-and-reliability',
  'quantiles',
  'suppression',
])('every part of %s of the statistics is covered', (name) => {
  const report = runCases([join(import.meta.dirname, 'statistics', `${name}.json`)])
  expect([...report.notCovered]).toEqual([])
  expect(report.failures).toEqual([])
  expect(report.passed).toBeGreaterThan(5)
})

test('a case with a wrong value is reported and the command says so', () => {
  const directory = mkdtempSync(join(tmpdir(), 'golden-'))
  const changed = readFileSync(join(CASES, 'satisfaction-rates.json'), 'utf8').replace(
    '"satisfied": 1433',
    '"satisfied": 1432',
  )
  writeFileSync(join(directory, 'rates.json'), changed)
  const run = () =>
    execFileSync(process.execPath, [join(import.meta.dirname, 'run.ts'), directory], {
      encoding: 'utf8',
    })
  expect(run).toThrowError(expect.objectContaining({ status: 1 }))
  try {
    run()
  } catch (error) {
    expect(String(Object(error).stdout)).toMatch(
      /got 1433, want 1432.*\n(.*\n)*7 passed, 1 failed\n$/,
    )
  }
  rmSync(directory, { recursive: true })
})
