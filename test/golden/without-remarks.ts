import { isObject, type Json, type JsonObject } from './check.ts'

/** Members that tell where a value comes from and are not to be reproduced. */
const REMARKS = ['r', 'note', 'published', 'survey', 'surveyRake']

/** Expected values without remarks on them, however deep. */
export function withoutRemarks(want: JsonObject): JsonObject {
  const kept = Object.entries(want).filter(([key]) => !REMARKS.includes(key))
  return Object.fromEntries(kept.map(([key, value]): [string, Json] => [key, cleaned(value)]))
}

function cleaned(value: Json): Json {
  return isObject(value) ? withoutRemarks(value) : value
}
