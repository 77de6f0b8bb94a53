// How the default interval and the official verdict behave where the truth is known:
// npm run simulate -- --seed 2026 --replicates 4000
import { parseArgs } from 'node:util'
import { createRandom } from '../../server/demo/random.ts'
import { LINZE } from './linze-design.ts'
import { type Proportion, simulate } from './simulate.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '2026' },
    replicates: { type: 'string', default: '4000' },
    correlation: { type: 'string', default: '0.05' },
  },
})
const replicates = Number(values.replicates)
const correlation = Number(values.correlation)
if (!(Number.isInteger(replicates) && replicates > 0)) {
  throw new RangeError(`replicates: must be a whole number above 0, got ${values.replicates}`)
}
if (!(correlation > 0 && correlation < 1)) {
  throw new RangeError(`correlation: must be between 0 and 1, got ${values.correlation}`)
}

const events = LINZE.reduce((sum, stratum) => sum + stratum.events, 0)
console.log(
  `${replicates} surveys, seed ${values.seed}: ${LINZE.length} strata, ${events} events of 4 to 20 answers, correlation within an event ${correlation}`,
)
const show = ({ share, error }: Proportion) =>
  `${(100 * share).toFixed(2)} % ± ${(100 * error).toFixed(2)}`
let missed = 0
const line = (name: string, found: Proportion, least: number, most: number) => {
  const isIn = found.share >= least && found.share <= most
  if (!isIn) missed += 1
  const range = `${(100 * least).toFixed(1)}–${(100 * most).toFixed(1)} %`
  console.log(`${name}: ${show(found)} (budget ${range}) ${isIn ? 'reached' : 'MISSED'}`)
}
for (const rate of [0.9, 0.95, 0.98]) {
  const random = createRandom(`${values.seed}/${rate}`)
  const found = simulate({ rate, correlation, replicates, p0: 0.95 }, random)
  line(`true rate ${rate}: coverage of the weighted 95 % interval`, found.coverage, 0.93, 0.97)
  console.log(`  below it ${show(found.truthBelow)}, above it ${show(found.truthAbove)}`)
  if (rate !== 0.95) {
    console.log(`  demonstrated: clustered ${show(found.demonstrated)}`)
    continue
  }
  line('  false "demonstrated", clustered', found.demonstrated, 0, 0.065)
  line('  false "demonstrated", weighted', found.demonstratedWeighted, 0, 0.065)
  line('  false "refuted", clustered', found.refuted, 0, 0.065)
  console.log(`  exact test of raw counts, for comparison: ${show(found.demonstratedExact)}`)
}
process.exitCode = missed > 0 ? 1 : 0
