import type { AuditGroup } from '../../survey-ui/desk/audit-page.tsx'
import type { AuditQuery } from '../stores/audit-log.ts'

/** Action codes by the kind that people look for; old codes stand beside those that took their place. */
const GROUPS: Readonly<Record<Exclude<AuditGroup, 'other'>, readonly string[]>> = {
  sign_in: [
    'operator.signed_in',
    'operator.signed_out',
    'operator.sign_in_failed',
    'operator.sign_in_unknown',
    'operator.password_set',
    'operator.first_admin',
  ],
  operators: [
    'operator.added',
    'operator.invited',
    'operator.role_changed',
    'operator.disabled',
    'operator.enabled',
    'operator.add',
    'operator.invite',
    'operator.disable',
  ],
  collecting: [
    'activity.added',
    'activity.changed',
    'activity.year_copied',
    'activity.copy_undone',
    'activity.add',
    'point.added',
    'point.closed',
    'point.reopened',
    'point.mode_test',
    'point.mode_live',
    'point.renamed',
    'point.add',
    'point.close',
    'collecting_link.added',
    'collecting_link.revoked',
    'responses.entered',
    'responses.imported',
    'responses.import',
    'attendance.imported',
    'attendance.import_undone',
    'activity_type.year_set',
    'opening_day.set',
  ],
  questionnaire: [
    'questionnaire.question_added',
    'questionnaire.question_changed',
    'questionnaire.question_moved',
    'questionnaire.question_switched_on',
    'questionnaire.question_switched_off',
    'questionnaire.question_removed',
    'questionnaire.texts_changed',
    'questionnaire.draft_discarded',
    'questionnaire.published',
    'questionnaire.published_again',
  ],
  indicators: [
    'indicator.added',
    'indicator.changed',
    'indicator.retired',
    'indicator.brought_back',
    'remark.written',
  ],
  comments: [
    'comment.hidden',
    'comment.unhidden',
    'comment_theme.added',
    'comment_theme.changed',
    'rectification.assigned',
    'rectification.changed',
    'work_calendar.changed',
  ],
  exports: [
    'export.results',
    'export.form_rows',
    'export.responses',
    'export.audit',
    'export.groups',
    'export.coverage',
    'export.comments',
    'export.rectifications',
    'responses.export',
    'installation.copied',
    'print.poster',
    'print.card',
    'print.qr',
  ],
  settings: [
    'organisation.set',
    'results.set',
    'said_done.added',
    'said_done.changed',
    'said_done.published',
    'said_done.withdrawn',
    'said_done.moved',
    'town.added',
    'town.renamed',
    'town.moved',
    'town.retired',
    'town.brought_back',
    'town.removed',
    'activity_type.added',
    'activity_type.renamed',
    'activity_type.moved',
    'activity_type.retired',
    'activity_type.brought_back',
    'activity_type.removed',
    'api_token.added',
    'api_token.revoked',
  ],
}

/** Every action code that stands in a group. */
export const GROUPED_ACTIONS: readonly string[] = Object.values(GROUPS).flat()

/** The codes of a group; what stands in none is "other". */
export function actionsOf(group: AuditGroup | ''): AuditQuery['actions'] {
  if (group === '') return null
  if (group === 'other') return { codes: GROUPED_ACTIONS, are: 'not in' }
  return { codes: GROUPS[group], are: 'in' }
}

/** A text as a group, empty if it is none. */
export function asAuditGroup(text: string): AuditGroup | '' {
  if (text === 'other') return text
  return Object.hasOwn(GROUPS, text) ? (text as AuditGroup) : ''
}
