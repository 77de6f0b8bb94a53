import { describe, expect, it } from 'vitest'
import { kindText, limitTexts, valuesOf } from '../../../survey-ui/docs/kind-text.ts'
import type { JsonSchema } from '../../../survey-ui/docs/open-api.ts'
import { docsMessages } from '../../../survey-ui/messages/docs.ts'

const { kinds } = docsMessages('en').page

describe('kindText', () => {
  it.each<[JsonSchema, string]>([
    [{ type: 'string' }, 'text'],
    [{ type: 'string', format: 'date-time' }, 'time'],
    [{ type: 'string', format: 'strange' }, 'text'],
    [{ type: ['number', 'null'] }, 'number or null'],
    [{ type: 'array', items: { type: 'string' } }, 'list of text'],
    [{ type: 'array', items: { $ref: '#/components/schemas/Submission' } }, 'list of Submission'],
    [{ type: 'object', additionalProperties: { type: 'integer' } }, 'any keys, each whole number'],
    [{ type: 'object', additionalProperties: false }, 'object'],
    [{ anyOf: [{ type: 'object' }, { type: 'null' }] }, 'object or null'],
    [{ oneOf: [{ type: 'object' }, { type: 'object' }] }, 'object'],
    [{ type: 'string', const: 'problem' }, 'problem'],
    [{}, 'anything'],
  ])('says of %j: %s', (schema, text) => {
    expect(kindText(schema, kinds)).toBe(text)
  })
})

describe('limitTexts', () => {
  it('tells limits that somebody set, and none of a computer’s own', () => {
    const own = { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }
    expect(limitTexts(own, kinds)).toEqual([])
    expect(limitTexts({ ...own, minimum: 0 }, kinds)).toEqual(['0 or more'])
    expect(limitTexts({ minimum: 1, maximum: 5 }, kinds)).toEqual(['1 to 5'])
    expect(limitTexts({ maxLength: 64 }, kinds)).toEqual(['at most 64 characters'])
    expect(limitTexts({ maxItems: 200 }, kinds)).toEqual(['at most 200'])
  })
})

describe('valuesOf', () => {
  it('finds listed values, also where null may stand instead', () => {
    expect(valuesOf({ enum: ['zh', 'en'] })).toEqual(['zh', 'en'])
    expect(valuesOf({ anyOf: [{ enum: ['a'] }, { type: 'null' }] })).toEqual(['a'])
    expect(valuesOf({ type: 'string' })).toEqual([])
  })
})
