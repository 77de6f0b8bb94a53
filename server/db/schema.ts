import type { Generated } from 'kysely'
import type { PeopleSchema } from './people-schema.ts'

/** Rows as they are stored; the comments of migrations/ are the data dictionary. */
export interface Schema extends PeopleSchema {
  /** The ledger of migrate.ts; made by it, not by a migration. */
  migration: { name: string; checksum: string; applied_at: string }
  setting: { name: string; value: string; updated_at: string }
  town: NamedRow
  activity_type: NamedRow
  activity_type_year: {
    activity_type_id: string
    year: number
    sessions: number | null
    attendance: number | null
    version: Generated<number>
  }
  opening_day: {
    activity_type_id: string
    local_date: string
    is_open: number | null
    visits: number | null
    version: number
  }
  attendance_import: {
    id: string
    kind: 'activities' | 'opening_days'
    activity_type_id: string | null
    year: number
    file_name: string
    state: 'pending' | 'imported' | 'undone'
    reading: string
    created_at: string
    created_by: string
    imported_at: string | null
    imported_by: string | null
    undone_at: string | null
    undone_by: string | null
  }
  attendance_import_row: {
    import_id: string
    position: number
    action: 'add' | 'change' | 'leave' | 'refuse'
    subject: string | null
    attendance: number | null
    attendance_before: number | null
    is_open: number | null
    is_open_before: number | null
    version_before: number
    entry: string
    undone: Generated<number>
  }
  activity: {
    id: string
    activity_type_id: string
    town_id: string | null
    name: string
    starts_on: string
    ends_on: string
    attendance: number | null
    version: number
    created_at: string
  }
  point: {
    code: string
    name: string
    activity_id: string | null
    activity_type_id: string | null
    mode: 'live' | 'test'
    opens_at: string | null
    closes_at: string | null
    closed_at: string | null
    version: number
    created_at: string
  }
  questionnaire_version: {
    version: number
    definition: string
    created_at: string
    frozen_at: string | null
    created_by: string | null
  }
  questionnaire_draft: {
    id: number
    version: number
    based_on: number
    definition: string | null
    changed_at: string
    changed_by: string
  }
  response: ResponseRow
  hidden_comment: { response_id: string; reason: string; hidden_at: string; hidden_by: string }
  comment_theme: {
    id: string
    position: number
    name_zh: string
    name_en: string
    keywords_zh: string
    keywords_en: string
    is_active: number
    version: number
  }
  work_calendar: { year: number; days_off: string; workdays: string; version: number }
  rectification: RectificationRow
  rectification_progress: { id: number; seen: number }
  cluster: {
    id: number
    cluster_key: string
    point_code: string
    activity_id: string | null
    activity_type_id: string | null
  }
  sealer: { id: number; sealed: number; clusters: number; sealed_at: string; patterned: number }
  leaf: { leaf_index: number; kind: string; version: string; hash: string }
  tally_cluster: {
    question: string
    local_date: string
    cluster_id: number
    channel: string
    presence: number
    code: string
    n: number
  }
  tally_month: {
    question: string
    month: string
    point_code: string
    channel: string
    respondent_group: string
    code: string
    n: number
  }
  tally_hour: { month: string; weekday: number; hour: number; n: number }
  tally_pattern: { month: string; activity_type_id: string; pattern: string; n: number }
  kept_month: { name: string; month: string; sealed: number; summary: string }
  point_opening: { point_code: string; local_date: string; n: number }
  unknown_code: { local_date: string; code: string; n: number }
  indicator_definition: {
    id: string
    version: number
    definition: string
    created_at: string
    created_by: string | null
  }
  indicator: { id: string; position: number; version: number; retired_at: string | null }
  indicator_remark: {
    indicator_id: string
    period_from: string
    period_to: string
    version: number
    body: string
    written_at: string
    written_by: string
  }
}

/** An entry of a list that the desk edits: towns, activity types. */
interface NamedRow {
  id: string
  name_zh: string
  name_en: string
  position: number
  version: number
  retired_at: string | null
}

export interface ResponseRow {
  id: string
  point_code: string
  questionnaire_version: number
  channel: string
  presence: number
  ticket_id: string | null
  session_id: string | null
  device_id: string | null
  device_seq: number | null
  batch_id: string | null
  activity_type_id: string | null
  cluster_key: string
  answered_at: string
  received_at: string
  local_date: string
  duration_ms: number | null
  language: string
  answers: string
  comment: string | null
  core_salt: string
  profile_salt: string
  comment_salt: string | null
  comment_commitment: string | null
  receipt: string | null
  flags: string
  is_test: number
  seal_index: number | null
}

export interface RectificationRow {
  response_id: string
  seal_index: number
  local_date: string
  received_on: string
  due_on: string
  level: number
  point_code: string
  activity_type_id: string | null
  owner_id: string | null
  state: 'open' | 'in_hand' | 'done' | 'appeal_accepted' | 'appeal_rejected'
  action: string
  outcome: string
  appeal: string
  closed_on: string | null
  version: number
}
