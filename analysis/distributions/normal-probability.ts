const ROOT_32 = Math.sqrt(32)
const ONE_OVER_ROOT_2PI = 0.3989422804014327

const MIDDLE_TOP = [
  0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709,
  18154.98125334356,
]
const MIDDLE_BOTTOM = [
  1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673,
]
const NEAR_TOP = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785,
  597.2702763948002, 2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
]
const NEAR_BOTTOM = [
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761,
  18615.571640885097, 34900.95272114598, 38912.00328609327, 19685.429676859992,
]
const FAR_TOP = [
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807,
  0.0014216191932278934, 0.000029112874951168793,
]
const FAR_BOTTOM = [
  1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824,
  0.00007297515550839662,
]

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0)
}

/** `exp(-y²/2)` without the loss that squaring a large `y` brings. */
function halfSquareExponential(y: number): number {
  const head = Math.trunc(y * 16) / 16
  return Math.exp(-head * head * 0.5) * Math.exp(-(y - head) * (y + head) * 0.5)
}

function upperTail(y: number): number {
  if (y <= ROOT_32) {
    return (halfSquareExponential(y) * polynomial(NEAR_TOP, y)) / polynomial(NEAR_BOTTOM, y)
  }
  const inverse = 1 / (y * y)
  const correction = (inverse * polynomial(FAR_TOP, inverse)) / polynomial(FAR_BOTTOM, inverse)
  return (halfSquareExponential(y) * (ONE_OVER_ROOT_2PI - correction)) / y
}

/**
 * The probability that a standard normal variable is at most `z` (`tail: 'lower'`), or above it
 * (`'upper'`); each tail is computed by itself, so a small one keeps its digits. R's `pnorm`.
 *
 * Source: Cody 1969, Rational Chebyshev approximations for the error function.
 * @throws RangeError naming `z` when it is not a number; infinities give 0 or 1.
 */
export function normalProbability(z: number, tail: 'lower' | 'upper'): number {
  if (Number.isNaN(z)) throw new RangeError(`z: must be a number, got ${z}`)
  const size = Math.abs(z)
  const outwards = z > 0 === (tail === 'upper')
  if (size <= 0.67448975) {
    const square = size * size
    const inner = (size * polynomial(MIDDLE_TOP, square)) / polynomial(MIDDLE_BOTTOM, square)
    return outwards ? 0.5 - inner : 0.5 + inner
  }
  const small = Number.isFinite(size) ? upperTail(size) : 0
  return outwards ? small : 1 - small
}
