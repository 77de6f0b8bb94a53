import { createMiddleware } from 'hono/factory'
import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import type { Config } from '../config.ts'
import type { DeskEnv } from './context.ts'
import { readCookie, writeCookie } from './cookies.ts'

/** Language of the page: what was just chosen, what was chosen before, what the browser prefers. */
export function deskLanguage(config: Config) {
  return createMiddleware<DeskEnv>(async (c, next) => {
    const chosen = asLanguage(c.req.query('lang'))
    const language =
      chosen ??
      asLanguage(readCookie(c, config, 'language')) ??
      preferred(c.req.header('accept-language') ?? '')
    c.set('language', language)
    await next()
    if (chosen) writeCookie(c, config, 'language', chosen)
  })
}

function asLanguage(text: string | undefined): Language | undefined {
  return text === 'zh' || text === 'en' ? text : undefined
}

/** Chinese unless English is asked for before any Chinese. */
function preferred(header: string): Language {
  const wanted = header
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().toLowerCase().split(';q=')
      return { language: tag.slice(0, 2), quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter((part) => part.quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return asLanguage(wanted.find((part) => asLanguage(part.language))?.language) ?? 'zh'
}
