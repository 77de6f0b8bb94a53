import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { LONGEST } from '../../survey-ui/desk/question-fields.ts'
import {
  QuestionnaireTextsPage,
  type QuestionnaireTextsProps,
  TEXT_FIELDS,
  type TextFields,
} from '../../survey-ui/desk/questionnaire-texts-page.tsx'
import type { Draft } from '../../survey-ui/instrument/draft.ts'
import { isAppError } from '../errors.ts'
import { changesOf } from './changes-of.ts'
import type { Desk, DeskContext, DeskHandler } from './context.ts'
import { collectFaults, isLong, readFields } from './form.ts'
import { frameOf, sendFramingPage } from './page.ts'
import { type Editing, readDraftVersion, readEditing, storeEdit } from './questionnaire-state.ts'

type Form = Pick<QuestionnaireTextsProps, 'fields'> &
  Partial<Pick<QuestionnaireTextsProps, 'faults' | 'conflict'>>

export const editDraftTexts: DeskHandler = (desk) => async (c) => {
  const editing = await readEditing(desk.deps.db)
  return await answer(desk, c, editing, { fields: toTextFields(editing.draft) })
}

/** Stores title, introduction and thanks; whoever comes second sees what the first one stored. */
export const saveDraftTexts: DeskHandler = (desk) => async (c) => {
  const editing = await readEditing(desk.deps.db)
  const { version, ...typed } = await readFields(c, [...TEXT_FIELDS, 'version'])
  const fields = oneLine(typed)
  const faults = textFaults(fields)
  if (Object.keys(faults).length > 0) return await answer(desk, c, editing, { fields, faults }, 422)
  const draft = withTexts(editing.draft, fields)
  const details = changesOf(TEXT_FIELDS, toTextFields(editing.draft), fields)
  const entry = { action: 'questionnaire.texts_changed', subject: 'questionnaire', details }
  try {
    await storeEdit(desk, c, editing, { version: readDraftVersion(version), draft, ...entry })
  } catch (error) {
    if (!isAppError(error, 'edit_conflict')) throw error
    const now = await readEditing(desk.deps.db)
    return await answer(desk, c, now, { fields, conflict: toTextFields(now.draft) }, 409)
  }
  return c.redirect('/desk/questionnaire?saved', 303)
}

function toTextFields({ title, intro, thanks }: Draft): TextFields {
  return {
    titleZh: title.zh,
    titleEn: title.en,
    introZh: intro.zh,
    introEn: intro.en,
    thanksZh: thanks?.zh ?? '',
    thanksEn: thanks?.en ?? '',
  }
}

function withTexts(draft: Draft, fields: TextFields): Draft {
  return {
    ...draft,
    title: { zh: fields.titleZh, en: fields.titleEn },
    intro: { zh: fields.introZh, en: fields.introEn },
    thanks: fields.thanksZh === '' ? null : { zh: fields.thanksZh, en: fields.thanksEn },
  }
}

/** The page shows these texts as one paragraph each. */
function oneLine(fields: TextFields): TextFields {
  const lines = TEXT_FIELDS.map((name) => [name, fields[name].replace(/\s*\n\s*/g, ' ')])
  return Object.fromEntries(lines) as unknown as TextFields
}

function textFaults(fields: TextFields): Readonly<Record<string, string>> {
  const { thanksZh, thanksEn } = fields
  return collectFaults([
    ...(['titleZh', 'titleEn', 'introZh', 'introEn'] as const).map(
      (name) => [name, fields[name] === '', 'required'] as const,
    ),
    ['thanksZh', thanksZh === '' && thanksEn !== '', 'required'],
    ['thanksEn', thanksEn === '' && thanksZh !== '', 'required'],
    ...TEXT_FIELDS.map((name) => [name, isLong(fields[name], LONGEST[name]), 'too_long'] as const),
  ])
}

async function answer(
  desk: Desk,
  c: DeskContext,
  editing: Editing,
  form: Form,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const page = QuestionnaireTextsPage({
    frame: await frameOf(desk, c),
    version: editing.stored.version,
    faults: {},
    conflict: null,
    ...form,
  })
  return sendFramingPage(desk, c, page, status)
}
