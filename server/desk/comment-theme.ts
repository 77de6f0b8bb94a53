import type { ContentfulStatusCode } from 'hono/utils/http-status'
import {
  CommentThemeFormPage,
  type CommentThemeFormProps,
  type ThemeFields,
} from '../../survey-ui/desk/comment-theme-form-page.tsx'
import { readThemes } from '../comments/read-themes.ts'
import { foldText, matchRule, ruleOf, type Theme } from '../comments/theme-rule.ts'
import { latestComments } from '../comments/try-rule.ts'
import { AppError, isAppError } from '../errors.ts'
import { recordAudit } from '../stores/audit.ts'
import { saveTheme } from '../stores/comment-theme.ts'
import { changesOf } from './changes-of.ts'
import {
  NEW_THEME,
  THEME_FIELDS,
  themeFaults,
  toTheme,
  toThemeFields,
} from './comment-theme-fields.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { readFields, readVersion } from './form.ts'
import { frameOf, sendPage } from './page.ts'

type Form = Pick<CommentThemeFormProps, 'id' | 'version' | 'fields'> &
  Partial<Pick<CommentThemeFormProps, 'faults' | 'conflict' | 'preview'>>

const EXAMPLES = 5

export const newCommentTheme: DeskHandler = (desk) => async (c) =>
  await answer(desk, c, { id: null, version: 0, fields: NEW_THEME })

export const editCommentTheme: DeskHandler = (desk) => async (c) => {
  const { theme } = await stored(desk, c)
  const { id, version } = theme
  return await answer(desk, c, { id, version, fields: toThemeFields(theme) })
}

export const createCommentTheme: DeskHandler = (desk) => async (c) => {
  const themes = await readThemes(desk.deps.db)
  const position = Math.max(0, ...themes.map((theme) => theme.position)) + 1
  return await save(desk, c, null, { id: desk.deps.newId(), position })
}

export const saveCommentTheme: DeskHandler = (desk) => async (c) => {
  const { theme } = await stored(desk, c)
  return await save(desk, c, theme, theme)
}

/** Stores the form, or shows what its rule would find; whoever comes second sees both. */
async function save(
  desk: Desk,
  c: DeskContext,
  before: Theme | null,
  { id, position }: Pick<Theme, 'id' | 'position'>,
): Promise<Response> {
  const { deps } = desk
  const read = await readFields(c, [...THEME_FIELDS, 'version', 'step'])
  const { version: typed, step, ...raw } = read
  const fields: ThemeFields = { ...raw, ...withoutReturns(raw) }
  const form = { id: before?.id ?? null, version: before ? readVersion(typed) : 0, fields }
  const faults = themeFaults(fields)
  if (Object.keys(faults).length > 0) return await answer(desk, c, { ...form, faults }, 422)
  const theme = toTheme(fields, { id, position, version: form.version })
  if (step === 'preview') {
    return await answer(desk, c, { ...form, preview: await tried(desk, theme) })
  }
  const action = before ? 'comment_theme.changed' : 'comment_theme.added'
  const details = before ? changesOf(THEME_FIELDS, toThemeFields(before), fields) : { ...fields }
  const entry = { actor: actorOf(c), action, subject: id, details }
  try {
    await saveTheme(deps.db, theme, (onlyIf) => recordAudit(deps, entry, onlyIf))
  } catch (error) {
    if (!isAppError(error, 'edit_conflict')) throw error
    const { theme: now } = await stored(desk, c)
    return await answer(
      desk,
      c,
      { ...form, version: now.version, conflict: toThemeFields(now) },
      409,
    )
  }
  return c.redirect(`/desk/comments/themes?saved=${id}`, 303)
}

/** A browser sends the lines of an area with a return each. */
function withoutReturns({ keywordsZh, keywordsEn }: ThemeFields) {
  return {
    keywordsZh: keywordsZh.replaceAll('\r\n', '\n'),
    keywordsEn: keywordsEn.replaceAll('\r\n', '\n'),
  }
}

async function tried({ deps }: Desk, theme: Theme) {
  const latest = await latestComments(deps)
  const rule = ruleOf(theme)
  const found = latest.filter((comment) => matchRule(rule, foldText(comment)) !== undefined)
  return { matches: found.length, tried: latest.length, examples: found.slice(0, EXAMPLES) }
}

async function stored({ deps }: Desk, c: DeskContext) {
  const themes = await readThemes(deps.db)
  const theme = themes.find((one) => one.id === c.req.param('id'))
  if (!theme) throw new AppError('not_found', {})
  return { theme }
}

async function answer(
  desk: Desk,
  c: DeskContext,
  form: Form,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const page = CommentThemeFormPage({
    frame: await frameOf(desk, c),
    faults: {},
    conflict: null,
    preview: null,
    ...form,
  })
  return sendPage(desk, c, page, status)
}
