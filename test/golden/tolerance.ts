import { type JsonObject, objectAt, type Tolerance } from './check.ts'

/** The number after a word such as `relative` in a sentence, if there is one. */
function numberAfter(word: string, sentence: string): number | null {
  const found = new RegExp(`${word} (\\d[\\d.e+-]*)`).exec(sentence)?.[1]
  return found === undefined ? null : Number(found)
}

/**
 * The tolerance a case file asks for: its general one, or the wider one that a sentence under the
 * name of the kind gives (`"logistic": "relative 1e-7"`).
 */
export function toleranceFor(file: JsonObject, kind: string): Tolerance {
  const { relative, absolute, [kind]: own } = objectAt(file, 'tolerance')
  const sentence = typeof own === 'string' ? own : ''
  return {
    relative: numberAfter('relative', sentence) ?? Number(relative ?? 1e-9),
    absolute: numberAfter('absolute', sentence) ?? Number(absolute ?? 1e-12),
  }
}
