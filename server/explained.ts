import { z } from 'zod'
import type { DOCS_FIELDS_ZH } from '../survey-ui/messages/docs-fields-zh.ts'

/** Names a text of the API's documentation, which exists in both languages. */
export type FieldText = keyof typeof DOCS_FIELDS_ZH

const TEXTS = z.registry<{ readonly text: FieldText }>()

/** The schema itself, known to the documentation under this text. */
export function explained<Schema extends z.ZodType>(text: FieldText, schema: Schema): Schema {
  TEXTS.add(schema, { text })
  return schema
}

/** Which text explains a schema, if any does. */
export function explanationOf(schema: z.core.$ZodType): FieldText | undefined {
  return TEXTS.get(schema as z.ZodType)?.text
}
