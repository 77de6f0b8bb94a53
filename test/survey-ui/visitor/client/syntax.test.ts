import { type Node, parse } from 'acorn'
import { full } from 'acorn-walk'
import { describe, expect, test } from 'vitest'
import { bundle } from '../survey-fixture.ts'
import { BROWSER_NAMES, OWN_NAMES } from './browser-names.ts'

describe.each(['visitor/client/main.ts', 'visitor/client/thanks.ts'])('%s', (path) => {
  const source = bundle(path)

  test('parses as ES2016', () => {
    expect(() => parse(source, { ecmaVersion: 2016 })).not.toThrow()
  })

  test('uses only names that old WebViews know', () => {
    const unknown = [...namesIn(source)].filter(
      (name) => !BROWSER_NAMES.has(name) && !OWN_NAMES.has(name),
    )
    expect(unknown).toEqual([])
  })
})

/** Members, keys and free names; the bundler renames local names to one or two letters. */
function namesIn(source: string): Set<string> {
  const names = new Set<string>()
  full(parse(source, { ecmaVersion: 2016 }), (node) => {
    const found = nameOf(node)
    if (found !== undefined && found.length > 2) names.add(found)
  })
  return names
}

interface NamedNode extends Node {
  readonly name?: string
  readonly computed?: boolean
  readonly property?: NamedNode
  readonly key?: NamedNode & { readonly value?: unknown }
}

function nameOf(node: NamedNode): string | undefined {
  if (node.type === 'MemberExpression' && !node.computed) return node.property?.name
  if (node.type === 'Property') return node.key?.name ?? String(node.key?.value)
  return node.type === 'Identifier' ? node.name : undefined
}
