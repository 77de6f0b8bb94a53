/**
 * The part of a period in which anything can have happened: the years that activities can have. What
 * is read year by year, month by month or day by day would otherwise go on for millennia.
 */
export function countable({ from, to }: { readonly from: string; readonly to: string }) {
  const [first, last] = ['2000-01-01', '2099-12-31']
  return { from: from < first ? first : from, to: to > last ? last : to }
}
