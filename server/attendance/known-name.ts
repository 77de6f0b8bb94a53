import { plainText } from './sheet.ts'

interface Named {
  readonly id: string
  readonly name: { readonly zh: string; readonly en: string }
}

/**
 * The one of several that a text names: by id or by name in either language, else the only one whose
 * Chinese name holds the text or is held by it (大篷车进校园 and 大篷车).
 *
 * @returns `undefined` where it is none, or could be several
 */
export function knownName(text: string, known: readonly Named[]): string | undefined {
  const wanted = plainText(text)
  if (wanted === '') return undefined
  const names = ({ id, name }: Named) => [id, name.zh, name.en].map(plainText)
  const same = known.find((one) => names(one).includes(wanted))
  if (same) return same.id
  const near = known.filter(({ name }) => {
    const zh = plainText(name.zh)
    return wanted.length > 1 && (zh.includes(wanted) || wanted.includes(zh))
  })
  return near.length === 1 ? near[0]?.id : undefined
}
