import type { DocsMessages } from '../messages/docs.ts'
import type { JsonSchema } from './open-api.ts'

type Kinds = DocsMessages['page']['kinds']

const FORMATS = ['date', 'date-time', 'uuid', 'uri'] as const

/** What kind of value a schema takes, in words: "list of text", "whole number or null". */
export function kindText(schema: JsonSchema, kinds: Kinds): string {
  if (schema.$ref) return nameOf(schema.$ref)
  const variants = schema.anyOf ?? schema.oneOf
  if (variants)
    return joined(
      variants.map((variant) => kindText(variant, kinds)),
      kinds,
    )
  if (schema.const !== undefined) return String(schema.const)
  const types = schema.type === undefined ? [] : [schema.type].flat()
  if (types.length === 0) return kinds.anything
  return joined(
    types.map((type) => ofType(type, schema, kinds)),
    kinds,
  )
}

/** Name of the schema that a reference leads to. */
export function nameOf(ref: string): string {
  return ref.split('/').at(-1) ?? ref
}

function joined(words: readonly string[], kinds: Kinds): string {
  return [...new Set(words)].join(kinds.or)
}

function ofType(type: string, schema: JsonSchema, kinds: Kinds): string {
  if (type === 'array') return kinds.listOf(kindText(schema.items ?? {}, kinds))
  if (type === 'object' && typeof schema.additionalProperties === 'object') {
    return kinds.mapOf(kindText(schema.additionalProperties, kinds))
  }
  if (type === 'string') {
    const format = FORMATS.find((known) => known === schema.format)
    return format ? kinds[format] : kinds.string
  }
  const known = ['integer', 'number', 'boolean', 'object', 'null'] as const
  const name = known.find((each) => each === type)
  return name ? kinds[name] : type
}

/** The values a schema allows; none where it does not list them. */
export function valuesOf(schema: JsonSchema): readonly string[] {
  const listed = (schema.enum ?? []).map(String)
  return [...listed, ...(schema.anyOf ?? []).flatMap(valuesOf)]
}

/** The limits of a schema in words; none of a computer's own. */
export function limitTexts(schema: JsonSchema, kinds: Kinds): readonly string[] {
  const { minimum, maximum, maxLength, maxItems } = schema
  const hasMaximum = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER
  const hasMinimum = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER
  return [
    ...(maxLength === undefined ? [] : [kinds.atMost(maxLength)]),
    ...(maxItems === undefined ? [] : [kinds.items(maxItems)]),
    ...(hasMinimum && hasMaximum ? [kinds.range(String(minimum), String(maximum))] : []),
    ...(hasMinimum && !hasMaximum ? [kinds.from(String(minimum))] : []),
  ]
}
