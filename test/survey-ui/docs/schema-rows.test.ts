import { expect, it } from 'vitest'
import type { JsonSchema } from '../../../survey-ui/docs/open-api.ts'
import { schemaRows } from '../../../survey-ui/docs/schema-rows.ts'

const text: JsonSchema = { type: 'string' }

it('names nested fields by their whole path, also in lists and beside null', () => {
  const schema: JsonSchema = {
    required: ['id'],
    properties: {
      id: text,
      scope: { properties: { types: text }, required: ['types'] },
      warnings: { type: 'array', items: { properties: { code: text } } },
      bounds: { anyOf: [{ properties: { lower: text } }, { type: 'null' }] },
      problem: { $ref: '#/components/schemas/Problem' },
    },
  }
  expect(schemaRows(schema).map((row) => [row.path, row.isRequired])).toEqual([
    ['id', true],
    ['scope', false],
    ['scope.types', true],
    ['warnings', false],
    ['warnings[].code', false],
    ['bounds', false],
    ['bounds.lower', false],
    ['problem', false],
  ])
})
