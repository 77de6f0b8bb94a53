/** Names in ascending order: by size where all are numbers, else by their characters. */
export function sortNames(names: Iterable<string>): string[] {
  const sorted = [...names].sort()
  const numbers = sorted.every((name) => name.trim() !== '' && Number.isFinite(Number(name)))
  return numbers ? sorted.sort((a, b) => Number(a) - Number(b)) : sorted
}
