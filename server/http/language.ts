import type { Context } from 'hono'
import type { Language } from '../../survey-ui/instrument/questionnaire.ts'

/** A text as a language of the house, `undefined` if it is none. */
export function asLanguage(text: string | undefined | null): Language | undefined {
  return text === 'zh' || text === 'en' ? text : undefined
}

/** What an Accept-Language header prefers: Chinese unless English stands before any Chinese. */
export function preferredLanguage(header: string | undefined): Language {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().toLowerCase().split(';q=')
      return { language: tag.slice(0, 2), quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter((part) => part.quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return asLanguage(wanted.find((part) => asLanguage(part.language))?.language) ?? 'zh'
}

/** Language of a public page: what the address asks for, else what the browser prefers. */
export function pageLanguage(c: Context): Language {
  const chosen = asLanguage(c.req.query('language') ?? c.req.query('lang'))
  return chosen ?? preferredLanguage(c.req.header('accept-language'))
}
