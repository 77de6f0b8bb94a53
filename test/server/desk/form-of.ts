const CONTROLS =
  /<input\b([^>]*)>|<textarea\b([^>]*)>([\s\S]*?)<\/textarea>|<select\b([^>]*)>([\s\S]*?)<\/select>/g
const OPTION = /<option\b([^>]*)>/g

/**
 * What a browser would post with a form of a page as it is shown: its named fields and their values,
 * unticked ones left out.
 *
 * @param action address that the form is sent to
 */
export function formOf(page: string, action: string): Record<string, string> {
  const forms = [...page.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
  const form = forms.find(
    ([, attributes = '']) =>
      attributeOf(attributes, 'method') === 'post' && attributeOf(attributes, 'action') === action,
  )
  if (!form) throw new Error(`The page has no form for ${action}.`)
  const fields: Record<string, string> = {}
  for (const [, input, area, text = '', select, options = ''] of (form[2] ?? '').matchAll(
    CONTROLS,
  )) {
    const attributes = input ?? area ?? select ?? ''
    const name = attributeOf(attributes, 'name')
    if (name === undefined) continue
    const value = sentBy({ input, text, select, options })
    if (value !== undefined) fields[name] = value
  }
  return fields
}

function sentBy(control: {
  readonly input: string | undefined
  readonly text: string
  readonly select: string | undefined
  readonly options: string
}): string | undefined {
  if (control.select !== undefined) {
    const options = [...control.options.matchAll(OPTION)].map(([, attributes = '']) => attributes)
    const chosen = options.find((one) => /\bselected\b/.test(one)) ?? options[0] ?? ''
    return attributeOf(chosen, 'value')
  }
  const { input } = control
  if (input === undefined) return plain(control.text).replace(/^\n/, '')
  const isTick = /type="(?:checkbox|radio)"/.test(input)
  if (isTick && !/\bchecked\b/.test(input)) return undefined
  return attributeOf(input, 'value') ?? (isTick ? 'on' : '')
}

function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1]
  return found === undefined ? undefined : plain(found)
}

const plain = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
