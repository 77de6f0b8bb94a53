import { commitment, type Field, type Hash, leafHash } from '../../analysis/evidence/leaf.ts'
import { codedQuestions } from '../../survey-ui/instrument/pack.ts'
import type { Questionnaire } from '../../survey-ui/instrument/questionnaire.ts'
import { fromBase64Url } from '../base64-url.ts'
import type { ResponseRow } from '../db/schema.ts'

const encoder = new TextEncoder()

/** Turns a hash of bytes into the hash of parts that the evidence rests on. */
export function hashOfParts(sha256: (bytes: Uint8Array) => Uint8Array): Hash {
  return (parts) => {
    const chunks = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part))
    const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
    let offset = 0
    for (const chunk of chunks) {
      joined.set(chunk, offset)
      offset += chunk.length
    }
    return sha256(joined)
  }
}

/**
 * The leaf of a stored response. Which fields stand in which commitment, and in which order, is
 * fixed for leaf version m1; a change would need a new version tag.
 */
export function leafOf(hash: Hash, row: ResponseRow, questionnaire: Questionnaire): Uint8Array {
  const coded = codedFields(row, questionnaire)
  const core = commitment(hash, 'core', row.core_salt, [
    row.questionnaire_version,
    row.cluster_key,
    row.activity_type_id ?? '',
    ...coded.core,
  ])
  const profile = commitment(hash, 'profile', row.profile_salt, [
    row.point_code,
    row.answered_at,
    row.received_at,
    row.local_date,
    row.duration_ms ?? '',
    row.language,
    row.channel,
    row.presence,
    ...coded.profile,
  ])
  return leafHash(hash, { id: row.id, core, profile, comment: commentCommitment(hash, row) })
}

function commentCommitment(hash: Hash, row: ResponseRow): Uint8Array {
  if (row.comment_salt === null) return fromBase64Url(row.comment_commitment ?? '')
  return commitment(hash, 'comment', row.comment_salt, [row.comment ?? ''])
}

function codedFields(row: ResponseRow, questionnaire: Questionnaire) {
  const tokens = row.answers.split('|')
  const fields: { core: Field[]; profile: Field[]; comment: Field[] } = {
    core: [],
    profile: [],
    comment: [],
  }
  codedQuestions(questionnaire).forEach((question, index) => {
    fields[question.part].push(question.id, tokens[index] ?? '')
  })
  return fields
}
