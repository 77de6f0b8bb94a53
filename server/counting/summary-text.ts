/** A value of plain objects, arrays, maps, numbers and big integers as text. */
export function toText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part instanceof Map ? { map: [...part] } : plain(part),
  )
}

/** The inverse of {@link toText}. */
export function fromText(text: string): unknown {
  return JSON.parse(text, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null) return part
    if ('map' in part && Array.isArray(part.map)) return new Map(part.map)
    return 'integer' in part ? BigInt(String(part.integer)) : part
  })
}

/** The same text for the same content, in whatever order maps and arrays have theirs. */
export function toSortedText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part instanceof Map) return { map: sorted([...part]) }
    return Array.isArray(part) ? sorted(part) : plain(part)
  })
}

function plain(part: unknown): unknown {
  return typeof part === 'bigint' ? { integer: String(part) } : part
}

function sorted(list: readonly unknown[]): readonly unknown[] {
  return list.toSorted((a, b) => (toSortedText(a) < toSortedText(b) ? -1 : 1))
}
