import { openRectifications } from '../../../../server/rectification/open-rectifications.ts'
import { writeSealed } from '../../../support/comments.ts'
import { NOTHING } from '../ledger.ts'
import { type House, idIn, type LoggedRoutes, post } from './logged-route.ts'

const theme = { nameZh: 'VR体验', nameEn: 'VR', keywordsZh: '头盔', keywordsEn: '', used: 'yes' }

/** A bad rating with its comment and its entry in the ledger; gives the id of the response. */
async function rated({ context }: House): Promise<string> {
  const [id = ''] = await writeSealed(context, [{ comment: '排队太久', overall: 1 }])
  await openRectifications(context.deps, 1)
  return id
}

async function hidden(house: House): Promise<string> {
  const id = await rated(house)
  await post(`/desk/comments/${id}/hide`, { reason: '含他人姓名' })(house)
  return id
}

/** Comments, their themes and rectifications. */
export const LOGGED_COMMENTS: LoggedRoutes = {
  'GET /comments.csv': { action: 'export.comments' },
  'POST /comments/:id/hide': {
    action: 'comment.hidden',
    fields: { reason: '含他人姓名' },
    before: rated,
  },
  'POST /comments/:id/unhide': {
    action: 'comment.unhidden',
    fields: { reason: '误隐藏' },
    before: hidden,
  },
  'POST /comments/themes': { action: 'comment_theme.added', fields: theme },
  'POST /comments/themes/:id': {
    action: 'comment_theme.changed',
    path: '/comments/themes/crowded',
    fields: { ...theme, version: '0' },
  },
  'GET /rectifications.csv': { action: 'export.rectifications' },
  'POST /rectifications/:id': {
    action: 'rectification.changed',
    fields: { ...NOTHING, action: '加了一个入口', version: '1' },
    before: rated,
  },
  'POST /rectifications/assign': {
    action: 'rectification.assigned',
    fields: async (house, id) => ({ owner: await idIn(house, 'operator'), entry: `${id}:1` }),
    before: rated,
  },
  'POST /rectifications/calendar': {
    action: 'work_calendar.changed',
    fields: { year: '2026', daysOff: '2026-05-04', workdays: '2026-05-09', version: '0' },
  },
}
