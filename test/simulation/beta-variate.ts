import type { Random } from '../../server/demo/random.ts'

/** A draw from a beta distribution, by two gamma draws. */
export function betaVariate(a: number, b: number, random: Random): number {
  const [x, y] = [gammaVariate(a, random), gammaVariate(b, random)]
  return x / (x + y)
}

/**
 * A draw from a gamma distribution with scale 1.
 *
 * Source: Marsaglia & Tsang 2000, A simple method for generating gamma variables.
 */
function gammaVariate(shape: number, random: Random): number {
  if (shape < 1) return gammaVariate(shape + 1, random) * (1 - random.unit()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normalVariate(random)
    const v = (1 + c * x) ** 3
    if (v <= 0) continue
    const u = 1 - random.unit()
    if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

/** Source: Box & Muller 1958, A note on the generation of random normal deviates. */
function normalVariate(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.unit()))
  return radius * Math.cos(2 * Math.PI * random.unit())
}
