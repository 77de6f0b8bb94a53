/** A theme as it is edited: keywords one a line; one that begins with `-` is a phrase to look past. */
export interface Theme {
  readonly id: string
  /** Order in lists, from 1. */
  readonly position: number
  readonly name: { readonly zh: string; readonly en: string }
  readonly keywords: { readonly zh: string; readonly en: string }
  readonly isActive: boolean
  /** 0 while it is as the program brings it. */
  readonly version: number
}

/** The keywords of both languages, folded, each once. */
export interface ThemeRule {
  readonly finds: readonly string[]
  readonly ignores: readonly string[]
}

/** A theme of a comment, with the keyword that gave it. */
export interface FoundTheme {
  readonly id: string
  readonly keyword: string
}

/** What is compared: one Unicode form, small letters, one space for several. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')
}

/** The lines of a keyword field; empty ones are left out. */
export function keywordLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => foldText(line).trim())
    .filter((line) => line !== '')
}

export function ruleOf({ keywords }: Pick<Theme, 'keywords'>): ThemeRule {
  const lines = [...new Set([...keywordLines(keywords.zh), ...keywordLines(keywords.en)])]
  const ignores = lines.filter((line) => line.startsWith('-')).map((line) => line.slice(1).trim())
  return {
    finds: lines.filter((line) => !line.startsWith('-')),
    // Longest first, so that one phrase inside another leaves nothing of it behind.
    ignores: ignores.filter((phrase) => phrase !== '').sort((a, b) => b.length - a.length),
  }
}

/**
 * The first keyword of a rule that a comment contains, `undefined` when there is none. A Chinese
 * keyword may stand anywhere; a Latin one at the beginning of a word, so that `queue` finds queues.
 *
 * @param folded the comment, by {@link foldText}
 */
export function matchRule(rule: ThemeRule, folded: string): string | undefined {
  const text = rule.ignores.reduce(
    (left, phrase) => left.replaceAll(phrase, '\0'.repeat(phrase.length)),
    folded,
  )
  return rule.finds.find((keyword) => stands(keyword, text, folded))
}

/** Words begin where they do in the whole comment, also right behind a phrase that is looked past. */
function stands(keyword: string, text: string, whole: string): boolean {
  if (!/^[a-z0-9]/.test(keyword)) return text.includes(keyword)
  let place = text.indexOf(keyword)
  while (place > 0 && /[a-z0-9]/.test(whole[place - 1] ?? '')) {
    place = text.indexOf(keyword, place + 1)
  }
  return place >= 0
}

/** Finds the themes of comments; inactive themes are never found. A comment may have several. */
export function themeFinder(themes: readonly Theme[]): (comment: string) => readonly FoundTheme[] {
  const rules = themes.filter((one) => one.isActive).map((one) => [one.id, ruleOf(one)] as const)
  return (comment) => {
    const folded = foldText(comment)
    return rules.flatMap(([id, rule]) => {
      const keyword = matchRule(rule, folded)
      return keyword === undefined ? [] : [{ id, keyword }]
    })
  }
}
