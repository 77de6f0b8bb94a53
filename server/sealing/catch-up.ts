import { violation } from '../db/constraint.ts'
import type { Database } from '../db/port.ts'
import { questionnaireOf, readQuestionnaires } from '../questionnaires.ts'
import { sealedRatings } from '../stores/pattern.ts'
import { advancePatterned, isPatterned, readSealer } from '../stores/sealer.ts'
import { addToPatterns } from '../stores/tally.ts'
import { aTurn } from '../turn.ts'
import { patternEntries } from './pattern-entries.ts'

/** Responses of one list. */
const CHUNK = 5_000
/** Where a statement binds few values: at the worst twenty statements, each of 25 patterns. */
const SHORT_CHUNK = 500

/**
 * Adds the responses that were sealed without their patterns to that tally: those of a database of an
 * earlier version, also while a program of that version goes on sealing. Each list moves the end of
 * what is counted along with it, so that a crash, a second process or the sealer beside it can
 * neither lose a response nor count one twice; whoever comes next goes on from there. Once the end is
 * reached the sealer itself adds the patterns.
 *
 * @param mostChunks where an invocation is limited
 * @param chunk responses of one list
 * @returns how many were added
 */
export async function catchUp(
  db: Database,
  mostChunks = Number.POSITIVE_INFINITY,
  chunk = db.maxBindings < 1_000 ? SHORT_CHUNK : CHUNK,
): Promise<number> {
  let added = 0
  for (let chunks = 0; chunks < mostChunks; chunks += 1) {
    const state = await readSealer(db)
    if (isPatterned(state)) break
    const from = state.patterned
    added += await addChunk(db, from, Math.min(state.sealed, from + chunk))
    await aTurn()
  }
  return added
}

/** How many were added; 0 when somebody else was first. */
async function addChunk(db: Database, from: number, to: number): Promise<number> {
  const questionnaires = await readQuestionnaires(db)
  const rows = await sealedRatings(db, from, to)
  const entries = patternEntries(rows, (version) => questionnaireOf(questionnaires, version))
  try {
    await db.atomic([advancePatterned(db, from, to), ...addToPatterns(db, entries)])
  } catch (error) {
    if (violation(error) === 'check') return 0
    throw error
  }
  return rows.length
}
