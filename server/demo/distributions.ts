import type { Random } from './random.ts'

/** A standard normal number (Box and Muller, Annals of Mathematical Statistics 29, 1958). */
function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.unit()))
  return radius * Math.cos(2 * Math.PI * random.unit())
}

/** A positive number with this median whose logarithm is normal. */
export function logNormal(random: Random, median: number, spread: number): number {
  return median * Math.exp(spread * normal(random))
}

/**
 * A share drawn from the beta distribution with this mean; the larger the concentration, the closer
 * to it. Answers that share it are alike: their intraclass correlation is 1 / (1 + concentration).
 */
export function betaShare(random: Random, mean: number, concentration: number): number {
  const yes = gamma(random, mean * concentration)
  const no = gamma(random, (1 - mean) * concentration)
  return yes / (yes + no)
}

/** Marsaglia and Tsang, ACM Transactions on Mathematical Software 26, 2000; scale 1. */
function gamma(random: Random, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random.unit()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(random)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - random.unit()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
      return d * v
    }
  }
}

/** One of several items with their weights. */
export function choice<Item>(
  entries: readonly (readonly [item: Item, weight: number])[],
): (random: Random) => Item {
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0)
  const last = entries.at(-1)
  if (!last) throw new RangeError('entries: nothing to choose from')
  return (random) => {
    let left = random.unit() * total
    for (const [item, weight] of entries) {
      left -= weight
      if (left < 0) return item
    }
    return last[0]
  }
}
