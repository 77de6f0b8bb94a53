import { z } from 'zod'
import type { JsonSchema } from '../../../survey-ui/docs/open-api.ts'
import { explanationOf, type FieldText } from '../../explained.ts'
import { submissionSchema } from '../../gate/submission.ts'
import { indicatorSchema } from './indicator.ts'
import { problemSchema } from './problem.ts'
import { recordedSchema, refusedSchema, resultsSchema, submissionListSchema } from './recorded.ts'

/** Every schema that the document names. */
export const SCHEMAS = {
  Submission: submissionSchema,
  SubmissionList: submissionListSchema,
  Recorded: recordedSchema,
  Refused: refusedSchema,
  Results: resultsSchema,
  Indicator: indicatorSchema,
  Problem: problemSchema,
} as const

export type SchemaName = keyof typeof SCHEMAS

type Texts = Readonly<Record<FieldText, string>>

const addressOf = (id: string) => `#/components/schemas/${id}`

export const schemaRef = (name: SchemaName): JsonSchema => ({ $ref: addressOf(name) })

/**
 * The named schemas as JSON Schema, made from the ones that judge. Their input side is taken: what
 * is sent is described before it is normalised, and answers have no other side.
 */
export function jsonSchemas(texts: Texts): Readonly<Record<SchemaName, JsonSchema>> {
  const registry = z.registry<{ readonly id: string }>()
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { ...options(texts), uri: addressOf })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, withoutFrame(schema)]),
  ) as Record<SchemaName, JsonSchema>
}

/** The parameters of a query schema, by name. */
export function jsonProperties(schema: z.ZodObject, texts: Texts) {
  return (z.toJSONSchema(schema, options(texts)) as JsonSchema).properties ?? {}
}

function options(texts: Texts) {
  return {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ zodSchema, jsonSchema }) => {
      const text = explanationOf(zodSchema)
      if (text) jsonSchema.description = texts[text]
    },
  } satisfies z.core.ToJSONSchemaParams
}

/** The document around them names the dialect and the address. */
function withoutFrame(schema: object): JsonSchema {
  const entries = Object.entries(schema).filter(([name]) => name !== '$schema' && name !== '$id')
  return Object.fromEntries(entries) as JsonSchema
}
