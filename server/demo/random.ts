/** A stream of numbers that look random and are the same for the same seed. Not for secrets. */
export interface Random {
  /** A whole number from 0 to 2^32 - 1. */
  readonly word: () => number
  /** A number in [0, 1). */
  readonly unit: () => number
  /** A whole number from 0 to n - 1. */
  readonly below: (n: number) => number
  /** True with probability `share`. */
  readonly chance: (share: number) => boolean
  /** @throws RangeError when the list is empty */
  readonly pick: <Item>(list: readonly Item[]) => Item
  readonly bytes: (size: number) => Uint8Array
  /** Another stream that depends on this seed and the label only, not on what was drawn so far. */
  readonly fork: (label: string) => Random
}

/**
 * xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM
 * Transactions on Mathematical Software 47, 2021). Its state comes from the seed's text by FNV-1a
 * and the finaliser of MurmurHash3, as the authors ask for a seed of well mixed bits.
 */
export function createRandom(seed: string): Random {
  let [a, b, c, d] = stateOf(seed)
  const word = () => {
    const scrambled = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return scrambled
  }
  const unit = () => word() / 0x1_0000_0000
  const below = (n: number) => Math.floor(unit() * n)
  return {
    word,
    unit,
    below,
    chance: (share) => unit() < share,
    pick: <Item>(list: readonly Item[]) => {
      if (list.length === 0) throw new RangeError('list: nothing to pick from')
      return list[below(list.length)] as Item
    },
    bytes: (size) => {
      const bytes = new Uint8Array(size)
      let bits = 0
      for (let i = 0; i < size; i += 1) {
        bits = i % 4 === 0 ? word() : bits >>> 8
        bytes[i] = bits
      }
      return bytes
    },
    fork: (label) => createRandom(`${seed}/${label}`),
  }
}

function rotate(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by))
}

function stateOf(seed: string): [number, number, number, number] {
  let hash = 0x811c_9dc5
  for (const byte of new TextEncoder().encode(seed)) hash = Math.imul(hash ^ byte, 0x0100_0193)
  const next = () => {
    hash = (hash + 0x9e37_79b9) | 0
    let mixed = hash
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85eb_ca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35)
    return mixed ^ (mixed >>> 16)
  }
  return [next(), next(), next(), next() | 1]
}
