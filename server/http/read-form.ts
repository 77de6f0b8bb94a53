import type { Context } from 'hono'

/** A posted form as text. Read as bytes: workerd warns of a form that is read as text. */
export async function readForm(c: Context): Promise<string> {
  return new TextDecoder().decode(await c.req.arrayBuffer())
}
