import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sumThemes } from '../../../server/comments/count-themes.ts'

const IDS = ['crowded', 'praise', 'attitude']
const comment = fc
  .subarray(IDS)
  .map((ids) => ({ themes: ids.map((id) => ({ id, keyword: id.slice(0, 2) })) }))

it('themes are counted once a comment, and never more often than there are comments', () => {
  fc.assert(
    fc.property(fc.array(comment), (comments) => {
      const { counted, byTheme, none } = sumThemes(IDS, comments)
      expect(counted).toBe(comments.length)
      expect([...byTheme.keys()]).toEqual(IDS)
      for (const [id, n] of byTheme) {
        expect(n).toBe(comments.filter((one) => one.themes.some((t) => t.id === id)).length)
      }
      const found = [...byTheme.values()].reduce((sum, n) => sum + n, 0)
      expect(found + none).toBeGreaterThanOrEqual(counted)
    }),
  )
})
