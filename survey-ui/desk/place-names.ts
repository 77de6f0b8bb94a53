/**
 * A place and its activity as people read them: the activity is left out where there is none, or
 * where the name of the place says it already.
 */
export function placeNames(place: {
  readonly pointName: string
  readonly activityName: string
}): readonly string[] {
  const { pointName, activityName } = place
  return pointName.includes(activityName) ? [pointName] : [pointName, activityName]
}
