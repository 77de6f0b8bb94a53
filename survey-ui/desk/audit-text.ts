import type { DeskMessages } from '../messages/desk.ts'

/** What was done, in words; a code that nobody has put into words is shown as it is. */
export function actionText(action: string, text: DeskMessages): string {
  return Object.hasOwn(text.auditActions, action) ? (text.auditActions[action] ?? action) : action
}

/** Details as names and values; what has no word is shown as it was written. */
export function detailTexts(
  details: Readonly<Record<string, unknown>>,
  text: DeskMessages,
): readonly (readonly [name: string, value: string])[] {
  return Object.entries(details)
    .filter(([name, value]) => value !== '' && value !== null && !isInnerId(name, value))
    .map(([name, value]) => [
      Object.hasOwn(text.auditDetails, name) ? (text.auditDetails[name] ?? name) : name,
      name === 'role' ? rolesText(String(value), text) : valueText(name, value, text),
    ])
}

/** What was acted on, or nothing where the words say it already: 修改了单位信息. */
export function subjectText(action: string, subject: string): string {
  const noun = action.split('.', 1)[0] ?? ''
  return subject === noun || subject === '—' || subject.startsWith('onboarding.') ? '' : subject
}

/** Tells a reader nothing; the file has it. */
function isInnerId(name: string, value: unknown): boolean {
  return name === 'id' && typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)
}

function rolesText(value: string, { roles }: DeskMessages): string {
  return value.replace(
    /\b(?:staff|evaluator|admin)\b/g,
    (role) => roles[role as keyof typeof roles],
  )
}

function valueText(name: string, value: unknown, text: DeskMessages): string {
  if (Array.isArray(value)) return value.map(String).join(', ')
  if (typeof value === 'object') return JSON.stringify(value)
  const codes = Object.hasOwn(text.auditValues, name) ? (text.auditValues[name] ?? {}) : {}
  const word = (code: string) => {
    if (IS_DAY.test(name)) return dayText(code, text)
    return Object.hasOwn(codes, code) ? (codes[code] ?? code) : code
  }
  const parts = String(value).split(ARROW)
  if (parts.length !== 2) return word(String(value))
  return parts.map((part) => word(part) || text.auditNothing).join(ARROW)
}

/** An opening day is the name of its own detail, and its value whether it was open, and the visits. */
const IS_DAY = /^\d{4}-\d\d-\d\d$/

function dayText(code: string, { openingDays: text }: DeskMessages): string {
  const [open = '', visits = ''] = code.split('|')
  return text.day(text.choices[open] ?? open, visits)
}

/** Stands between what was there before and what is there now. */
const ARROW = ' → '
