/** A zip of one deflated part that says it unpacks to `said` bytes. */
export function zip(name: string, packed: Uint8Array, said: number): Uint8Array<ArrayBuffer> {
  const title = new TextEncoder().encode(name)
  const local = header(0x04034b50, [20, 0, 8, 0, 0], [0, packed.length, said], [title.length, 0])
  const offset = local.length + title.length + packed.length
  const central = [
    ...header(
      0x02014b50,
      [20, 20, 0, 8, 0, 0],
      [0, packed.length, said],
      [title.length, 0, 0, 0, 0],
    ),
    ...[0, 0, 0, 0, 0, 0, 0, 0],
  ]
  const end = header(0x06054b50, [0, 0, 1, 1], [central.length + title.length, offset], [0])
  return Uint8Array.from([...local, ...title, ...packed, ...central, ...title, ...end])
}

function header(
  mark: number,
  before: readonly number[],
  sizes: readonly number[],
  after: readonly number[],
): readonly number[] {
  const two = (n: number) => [n & 255, (n >> 8) & 255]
  const four = (n: number) => [...two(n), ...two(n >>> 16)]
  return [...four(mark), ...before.flatMap(two), ...sizes.flatMap(four), ...after.flatMap(two)]
}
