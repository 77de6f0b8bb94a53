/** Rows as they are stored; the comments of migrations/ are the data dictionary. */
export interface Schema {
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
  }
  response: ResponseRow
  cluster: {
    id: number
    cluster_key: string
    point_code: string
    activity_id: string | null
    activity_type_id: string | null
  }
  sealer: { id: number; sealed: number; clusters: number; sealed_at: string }
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
  operator: {
    id: string
    name: string
    role: 'staff' | 'evaluator' | 'admin'
    password: string | null
    disabled_at: string | null
    failures: number
    failed_at: string | null
    created_at: string
    seen_at: string | null
  }
  invitation: {
    token_hash: string
    operator_id: string | null
    expires_at: string
    used_at: string | null
  }
  operator_session: {
    token_hash: string
    operator_id: string
    created_at: string
    seen_at: string
  }
  known_browser: { token_hash: string; operator_id: string; created_at: string }
  api_token: {
    id: string
    token_hash: string
    name: string
    scopes: string
    expires_on: string | null
    created_at: string
    created_by: string | null
    created_by_name: string
    used_at: string | null
    revoked_at: string | null
  }
  collecting_link: {
    id: string
    token_hash: string
    label: string
    point_code: string | null
    activity_id: string | null
    expires_on: string
    most_days: number | null
    first_opened_on: string | null
    last_opened_on: string | null
    created_at: string
    created_by: string | null
    created_by_name: string
    revoked_at: string | null
  }
  said_done: {
    id: string
    position: number
    said_zh: string
    said_en: string
    done_zh: string
    done_en: string
    done_on: string
    published_at: string | null
    version: number
    created_at: string
  }
  audit: {
    id: string
    at: string
    operator_id: string | null
    operator_name: string
    action: string
    subject: string
    details: string
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
