import type { JsonSchema } from './open-api.ts'

/** One field of a schema, nested ones with their whole path. */
export interface SchemaRow {
  /** Such as `definition.scope.activityTypeIds` or `results[].status`. */
  readonly path: string
  readonly schema: JsonSchema
  readonly isRequired: boolean
}

/** The fields of an object, depth first; a field that refers to a named schema is not opened. */
export function schemaRows(schema: JsonSchema, prefix = ''): readonly SchemaRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`
    const isRequired = schema.required?.includes(name) ?? false
    return [{ path, schema: field, isRequired }, ...within(field, path)]
  })
}

function within(field: JsonSchema, path: string): readonly SchemaRow[] {
  if (field.properties) return schemaRows(field, `${path}.`)
  if (field.items?.properties) return schemaRows(field.items, `${path}[].`)
  const inner = field.anyOf?.find((variant) => variant.properties)
  return inner ? schemaRows(inner, `${path}.`) : []
}
