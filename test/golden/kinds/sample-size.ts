import { acceptance } from '../../../analysis/sample-size/acceptance.ts'
import { demonstrate } from '../../../analysis/sample-size/demonstrate.ts'
import { exactPower } from '../../../analysis/sample-size/exact-power.ts'
import { finiteDemonstrate } from '../../../analysis/sample-size/finite-demonstrate.ts'
import { finitePower } from '../../../analysis/sample-size/finite-power.ts'
import { sampleForPrecision } from '../../../analysis/sample-size/sample-for-precision.ts'
import { sampleForTwoGroups } from '../../../analysis/sample-size/sample-for-two-groups.ts'
import { scoreSample } from '../../../analysis/sample-size/score-sample.ts'
import { smallestDetectableRate } from '../../../analysis/sample-size/smallest-detectable-rate.ts'
import { type CaseChecks, type GoldenCase, numberAt, objectAt } from '../check.ts'
import { checkCall } from '../check-tree.ts'
import { withoutRemarks } from '../without-remarks.ts'

/** A number of the input by its name; without `otherwise` it must be there. */
type At = (name: string, otherwise?: number) => number

/** A checker that compares every expected member with what `call` gives for the input. */
function checkerOf(call: (at: At) => object): (golden: GoldenCase) => CaseChecks {
  return ({ body }) => {
    const input = objectAt(body, 'input')
    const at: At = (name, otherwise = Number.NaN) =>
      input[name] === undefined ? otherwise : numberAt(input, name)
    return {
      checks: checkCall(() => call(at), withoutRemarks(objectAt(body, 'expected'))),
      notCovered: [],
    }
  }
}

export const checkDemonstrate = checkerOf((at) =>
  demonstrate({
    p0: at('p0'),
    pTrue: at('pTrue'),
    alpha: at('alpha', 0.05),
    power: at('power', 0.8),
  }),
)

export const checkPower = checkerOf((at) =>
  exactPower(at('n'), at('p0'), at('pTrue'), at('alpha', 0.05)),
)

export const checkAcceptance = checkerOf((at) =>
  acceptance(at('dissatisfied'), at('p0'), at('alpha', 0.05)),
)

export const checkDetectable = checkerOf((at) =>
  smallestDetectableRate(at('n'), at('p0'), at('alpha', 0.05), at('power', 0.8)),
)

export const checkScoreSample = checkerOf((at) =>
  scoreSample(at('p0'), at('observed'), at('alpha', 0.05)),
)

export const checkTwoGroups = checkerOf((at) =>
  sampleForTwoGroups(at('p1'), at('p2'), at('alpha', 0.05), at('power', 0.8)),
)

export const checkFinitePower = checkerOf((at) => finitePower(at('n'), truthOf(at)))

export const checkFiniteDemonstrate = checkerOf((at) =>
  finiteDemonstrate(truthOf(at), at('power', 0.8)),
)

function truthOf(at: At) {
  return {
    population: at('N'),
    trueCount: at('kTrue'),
    percent: at('percent'),
    alpha: at('alpha', 0.05),
  }
}

export const checkPrecision = checkerOf((at) =>
  sampleForPrecision({
    p: at('p'),
    halfWidth: at('halfWidth'),
    conf: at('conf', 0.95),
    // A population of null has no end, and reads as 0.
    population: at('population', 0) || null,
    deff: at('deff', 1),
    responseRate: at('responseRate', 1),
  }),
)
