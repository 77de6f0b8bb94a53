import { CHOICE, RATING } from '../draft-forms.ts'
import { type House, type LoggedRoutes, post } from './logged-route.ts'

const AT = '/desk/questionnaire'

/** The draft is at version 1 after it, the questionnaire still at its first. */
const switched = post(`${AT}/questions/convenience/switch`, { to: 'off', version: '0' })

const texts = {
  titleZh: '请您评价',
  titleEn: 'Please rate',
  introZh: '不用写姓名',
  introEn: 'No name',
}

async function published(house: House): Promise<undefined> {
  await switched(house)
  await post(`${AT}/publish`, { version: '1', current: '1' })(house)
}

/** The questionnaire: its draft and its versions. */
export const LOGGED_QUESTIONNAIRE: LoggedRoutes = {
  'POST /questionnaire/questions': {
    action: 'questionnaire.question_added',
    fields: { ...CHOICE, version: '0' },
  },
  'POST /questionnaire/questions/:id': {
    action: 'questionnaire.question_changed',
    path: '/questionnaire/questions/staff',
    fields: { ...RATING, version: '0' },
  },
  'POST /questionnaire/questions/:id/move': {
    action: 'questionnaire.question_moved',
    path: '/questionnaire/questions/staff/move',
    fields: { to: 'up', version: '0' },
  },
  'POST /questionnaire/questions/:id/switch': {
    action: 'questionnaire.question_switched_on',
    path: '/questionnaire/questions/convenience/switch',
    fields: { to: 'on', version: '1' },
    before: switched,
  },
  'POST /questionnaire/questions/:id/remove': {
    action: 'questionnaire.question_removed',
    path: '/questionnaire/questions/rating_1/remove',
    fields: { version: '1' },
    before: post(`${AT}/questions`, { ...RATING, version: '0' }),
  },
  'POST /questionnaire/texts': {
    action: 'questionnaire.texts_changed',
    fields: { ...texts, version: '0' },
  },
  'POST /questionnaire/discard': {
    action: 'questionnaire.draft_discarded',
    fields: { version: '1' },
    before: switched,
  },
  'POST /questionnaire/publish': {
    action: 'questionnaire.published',
    fields: { version: '1', current: '1' },
    before: switched,
  },
  'POST /questionnaire/versions/:version/publish': {
    action: 'questionnaire.published_again',
    path: '/questionnaire/versions/1/publish',
    fields: { current: '2' },
    before: published,
  },
}
