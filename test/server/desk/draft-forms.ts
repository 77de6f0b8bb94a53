import { readHistory } from '../../../server/questionnaire-history.ts'
import { readDraft } from '../../../server/stores/questionnaire-draft.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'
import { type DeskClient, firstAdmin } from './desk-client.ts'

export const RATING = {
  kind: 'level',
  textZh: '排队时间',
  textEn: 'Time spent queueing',
  shortZh: '排队',
  shortEn: 'Queueing',
  naZh: '没排队',
  naEn: 'Did not queue',
}

export const CHOICE = {
  kind: 'choice',
  textZh: '您怎么知道我们的？',
  textEn: 'How did you hear of us?',
  zh_new1: '朋友',
  en_new1: 'Friends',
  zh_new2: '学校',
  en_new2: 'School',
}

/** An administrator's browser in the room of the questionnaire. */
export function draftEditor(context: TemporaryApp, client: DeskClient) {
  const { db } = context.deps
  const version = async () => String((await readDraft(db)).version)
  const current = async () => String((await readHistory(db)).current.version)
  const post = async (path: string, fields: Readonly<Record<string, string>> = {}) =>
    await client.post(`/desk/questionnaire/${path}`, { version: await version(), ...fields })
  return {
    post,
    version,
    page: async (path = '') => await (await client.get(`/desk/questionnaire${path}`)).text(),
    add: (fields: Readonly<Record<string, string>>) => post('questions', fields),
    move: (id: string, to: string) => post(`questions/${id}/move`, { to }),
    switchTo: (id: string, to: string) => post(`questions/${id}/switch`, { to }),
    remove: (id: string) => post(`questions/${id}/remove`),
    publish: async () => await post('publish', { current: await current() }),
    again: async (wanted: number) =>
      await post(`versions/${wanted}/publish`, { current: await current() }),
    asked: async () => {
      const { questionnaire } = (await readHistory(db)).current
      return questionnaire.questions.map((question) => question.id)
    },
  }
}

/** A fresh installation with its administrator in the room of the questionnaire. */
export async function editing() {
  const context = await temporaryApp()
  const client = await firstAdmin(context)
  return { context, client, editor: draftEditor(context, client) }
}
