import { CommentThemesPage } from '../../survey-ui/desk/comment-themes-page.tsx'
import { readThemes } from '../comments/read-themes.ts'
import { foldText, matchRule, ruleOf } from '../comments/theme-rule.ts'
import { latestComments } from '../comments/try-rule.ts'
import { mayUse } from './access.ts'
import { themeView } from './comment-request.ts'
import type { DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'

/** Every theme with its rule, tried on the latest comments. */
export const showCommentThemes: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const language = c.get('language')
  const themes = await readThemes(deps.db)
  const latest = (await latestComments(deps)).map(foldText)
  const lines = themes.map((theme) => {
    const rule = ruleOf(theme)
    const matches = latest.filter((comment) => matchRule(rule, comment) !== undefined).length
    return {
      ...themeView(theme, language),
      isActive: theme.isActive,
      version: theme.version,
      matches,
    }
  })
  const saved = themes.find((theme) => theme.id === c.req.query('saved'))
  const page = CommentThemesPage({
    frame: await frameOf(desk, c),
    themes: lines,
    tried: latest.length,
    mayEdit: mayUse(c.get('session')?.operator.role, 'POST', '/comments/themes'),
    savedName: saved?.name[language] ?? null,
  })
  return sendPage(desk, c, page)
}
