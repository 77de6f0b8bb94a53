/** Does a job for every item, so many at once; results in the order of the items. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  job: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  const worker = async () => {
    while (next < items.length) {
      const index = next
      next += 1
      results[index] = await job(items[index] as Item, index)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}
