import { entryPages } from '../../rectification/list-entries.ts'
import { openRectifications } from '../../rectification/open-rectifications.ts'
import { recordAudit } from '../../stores/audit.ts'
import type { Rectification } from '../../stores/rectification.ts'
import { assignRectifications, saveRectification } from '../../stores/rectification-change.ts'
import type { Random } from '../random.ts'
import type { Colleague, Office } from './office.ts'
import { type Dealing, dealingWith } from './rectification-dealing.ts'

const PAGE = 200
/** What so few people can work off in a year; in a huge demo the rest stays open. */
const MOST_ENTRIES = 2_000
/** One of so many is put off again and again, the first one too. */
const STUCK_EVERY = 40
const IN_MUSEUM = ['museum_visit', 'museum_activity']
const OPEN = { state: 'open', ownerId: undefined } as const

/** Works off the ledger of bad ratings: most of it in time, some late, some not at all. */
export async function rectify(office: Office, random: Random): Promise<void> {
  await openRectifications(office.at(office.last, 24 * 60 - 1), Number.POSITIVE_INFINITY)
  let seen = 0
  for await (const entries of entryPages(office.db, OPEN, office.last, PAGE)) {
    const dealt = entries.map((entry, index) => {
      const isStuck = (seen + index) % STUCK_EVERY === 0
      return [entry, dealingWith(entry, { last: office.last, isStuck }, random)] as const
    })
    await Promise.all(dealt.map(([entry, dealing]) => dealWith(office, entry, dealing)))
    seen += entries.length
    if (seen >= MOST_ENTRIES) return
  }
}

async function dealWith(office: Office, entry: Rectification, dealing: Dealing): Promise<void> {
  if (dealing.assignedOn === null) return
  const { db, at, clerk } = office
  const owner = ownerOf(office, entry)
  const then = at(dealing.assignedOn, 8 * 60 + 40)
  await assignRectifications(db, owner.id, [entry], ({ responseId: subject }, onlyIf) => {
    const details = { owner: owner.name }
    return recordAudit(
      then,
      { actor: clerk, action: 'rectification.assigned', subject, details },
      onlyIf,
    )
  })
  if (dealing.state !== 'open') await change(office, entry, owner, dealing)
}

function ownerOf({ museum, outreach }: Office, { activityTypeId }: Rectification): Colleague {
  return IN_MUSEUM.includes(activityTypeId ?? '') ? museum : outreach
}

async function change(
  { db, at }: Office,
  { responseId: subject, version }: Rectification,
  owner: Colleague,
  { changedOn, closedOn, assignedOn: _, ...fields }: Dealing,
): Promise<void> {
  const filled = Object.entries(fields).filter(([, text]) => text !== '')
  const details = Object.fromEntries(
    filled.map(([name, text]) => [name, `${name === 'state' ? 'open' : ''} → ${text}`]),
  )
  const entry = { actor: owner, action: 'rectification.changed', subject, details }
  const then = at(changedOn, 17 * 60 + 30)
  const next = { ownerId: owner.id, closedOn, ...fields }
  await saveRectification(db, subject, version + 1, next, (onlyIf) =>
    recordAudit(then, entry, onlyIf),
  )
}
