import { z } from 'zod'
import type { JsonSchema, OpenApiDocument } from '../../survey-ui/docs/open-api.ts'

/** A judge made back from the published document, references and all: it knows nothing of our own schemas. */
export function publishedSchema(document: OpenApiDocument, schema: JsonSchema): z.ZodType {
  const whole = JSON.stringify({ ...schema, $defs: document.components.schemas })
  return z.fromJSONSchema(JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/')))
}
