/** Lets the requests that have come in be answered before the work goes on. */
export function aTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
