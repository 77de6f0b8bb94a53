import { describe, expect, it } from 'vitest'
import { ACTIVITY_TYPES } from '../../../server/defaults/linze.ts'
import { commentOn } from '../../../server/demo/comment.ts'
import { createRandom } from '../../../server/demo/random.ts'

const random = createRandom('words')
const comments = (overall: number, reasons: readonly string[] = []) =>
  Array.from({ length: 3_000 }, (_, index) => {
    const typeId = ACTIVITY_TYPES[index % ACTIVITY_TYPES.length]?.id ?? ''
    return commentOn({ typeId, overall, reasons, language: 'zh' }, random)
  })

describe('comments of the demo', () => {
  it('are varied', () => {
    expect(new Set(comments(5)).size).toBeGreaterThan(2_500)
  })

  it('are short and hold no figure, address or placeholder', () => {
    const all = [...comments(5), ...comments(3), ...comments(1, ['crowded', 'attitude'])]
    expect(all.filter((text) => [...text].length > 200 || [...text].length < 2)).toEqual([])
    expect(all.filter((text) => /[0-9０-９@]|undefined|[，。！]{2}/.test(text))).toEqual([])
  })

  it('tell the reason that was given', () => {
    const crowded = comments(1, ['crowded'])
    expect(crowded.filter((text) => !/排队|人太多|挤|轮不上|等了|闷/.test(text))).toEqual([])
  })
})
