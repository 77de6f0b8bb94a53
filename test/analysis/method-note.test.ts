import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clusterClaims, weightingClaims } from './method-note/claims-on-clusters.ts'
import { groupClaims, timeClaims } from './method-note/claims-on-comparisons.ts'
import {
  conventionClaims,
  intervalClaims,
  plainClaims,
  scoreClaims,
  verdictClaims,
} from './method-note/claims-on-rates.ts'
import {
  guardClaims,
  ratingClaims,
  responseClaims,
  simulationClaims,
} from './method-note/claims-on-the-rest.ts'
import { tableOfNote } from './method-note/tables-of-the-note.ts'

const note = readFileSync('docs/method.md', 'utf8')
const clusters = tableOfNote(note, 'type,event,satisfied,valid')
const groups = tableOfNote(note, 'group,event,satisfied,valid')

const CLAIMS: Readonly<Record<string, readonly string[]>> = {
  conventions: conventionClaims(),
  intervals: intervalClaims(),
  'R for one share': plainClaims(),
  verdicts: verdictClaims(),
  scores: scoreClaims(),
  clusters: clusterClaims(),
  weighting: weightingClaims(clusters),
  groups: groupClaims(groups),
  time: timeClaims(),
  responses: responseClaims(),
  ratings: ratingClaims(),
  guards: guardClaims(),
  simulation: simulationClaims(),
}

/** Decimals that are no result: targets, levels of error, what an example starts from. */
const GIVEN = [
  ...['1.96', '1.5', '0.05', '0.025', '0.95', '0.9', '0.8', '0.2', '0.3', '97.5', '6.5'],
  ...['0.6', '0.5', '0.4', '92.5', '76.00', '96.00', '0.02', '0.04'],
]

const decimalsOf = (text: string) => text.match(/\d+\.\d+/g) ?? []

describe('the method note', () => {
  it.each(Object.entries(CLAIMS))('says what the module computes: %s', (_, claims) => {
    expect(claims.filter((claim) => !note.includes(claim))).toEqual([])
  })

  it('has no decimal that nobody recomputes', () => {
    const known = new Set([...Object.values(CLAIMS).flat().flatMap(decimalsOf), ...GIVEN])
    expect(decimalsOf(note).filter((decimal) => !known.has(decimal))).toEqual([])
  })

  it('names no code that the module does not give', () => {
    const codes = [...note.matchAll(/`([a-z]+(?:_[a-z]+)+)`/g)].map((match) => match[1] ?? '')
    const source = sourceOfAnalysis()
    expect(codes.length).toBeGreaterThan(20)
    expect(codes.filter((code) => !source.includes(`'${code}'`))).toEqual([])
  })
})

function sourceOfAnalysis(): string {
  const files = readdirSync('analysis', { recursive: true, encoding: 'utf8' })
  const sources = files.filter((file) => file.endsWith('.ts'))
  return sources.map((file) => readFileSync(join('analysis', file), 'utf8')).join('\n')
}
