/** Rows of operators, what they may do, and what they did; part of the schema. */
export interface PeopleSchema {
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
