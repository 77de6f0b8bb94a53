import type { Language } from '../instrument/questionnaire.ts'
import { REPORT_NOTES_EN } from './report-notes-en.ts'
import { REPORT_NOTES_ZH } from './report-notes-zh.ts'

/** Parameters of a message of the analysis. */
export type NoteParams = Readonly<Record<string, string | number>>

/** The name of an activity type or question by its id; of several ids, joined. */
export type NameOf = (id: NoteParams[string] | undefined) => string

/** A sentence per code. */
export type Notes = Readonly<Record<string, (params: NoteParams, name: NameOf) => string>>

const NOTES: Readonly<Record<Language, Notes>> = { zh: REPORT_NOTES_ZH, en: REPORT_NOTES_EN }

/** Names as ids, where nobody knows better. */
export const IDS_AS_NAMES: NameOf = (id) => String(id ?? '')

/** Looks every id up; several are separated by a space. An empty id is a type that is not known. */
export function namesFrom(names: ReadonlyMap<string, string>, language: Language): NameOf {
  const unknown = language === 'zh' ? '未注明' : 'not known'
  const one = (id: string) => (id === '' || id === '-' ? unknown : (names.get(id) ?? id))
  return (ids) =>
    String(ids ?? '')
      .split(' ')
      .map(one)
      .join(language === 'zh' ? '、' : ', ')
}

/** A message of the analysis in words; a code without words as it is. */
export function reportNote(
  message: { readonly code: string; readonly params: NoteParams },
  language: Language,
  name: NameOf = IDS_AS_NAMES,
): string {
  return NOTES[language][message.code]?.(message.params, name) ?? message.code
}
