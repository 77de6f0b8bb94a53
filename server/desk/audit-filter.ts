import type { AuditFilter } from '../../survey-ui/desk/audit-page.tsx'
import { isLocalDate } from '../local-time.ts'
import type { AuditPlace, AuditQuery } from '../stores/audit-log.ts'
import { actionsOf, asAuditGroup } from './audit-groups.ts'
import type { DeskContext } from './context.ts'

const LONGEST = 64
const PLACE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-zA-Z-]{1,64})$/
const DAY_MS = 24 * 60 * 60 * 1000

/** What an address asks for. Dates are local and inclusive; those that are none, or the wrong way round, are left out. */
export function readAuditFilter(c: DeskContext) {
  const text = (name: string) => (c.req.query(name) ?? '').replaceAll('\0', '').trim()
  const [from, to] = [text('from'), text('to')]
  const hasBadFilter =
    (from !== '' && !isLocalDate(from)) ||
    (to !== '' && !isLocalDate(to)) ||
    (from !== '' && to !== '' && from > to)
  const filter: AuditFilter = {
    person: text('person').slice(0, LONGEST * 2),
    group: asAuditGroup(text('group')),
    from: hasBadFilter ? '' : from,
    to: hasBadFilter ? '' : to,
    subject: text('subject').slice(0, LONGEST),
  }
  return { filter, hasBadFilter, after: asPlace(text('after')) }
}

/** The filter as the store asks the database. */
export function toAuditQuery({ person, group, from, to, subject }: AuditFilter): AuditQuery {
  const midnight = (date: string) => new Date(`${date}T00:00:00+08:00`).getTime()
  return {
    person,
    subject,
    actions: actionsOf(group),
    from: from === '' ? null : new Date(midnight(from)).toISOString(),
    before: to === '' ? null : new Date(midnight(to) + DAY_MS).toISOString(),
  }
}

/** Address of the log, or of its file, for a filter. */
export function auditHref(filter: AuditFilter, page: string, after?: AuditPlace): string {
  const wanted = Object.entries(filter).filter(([, value]) => value !== '')
  const query = new URLSearchParams(wanted)
  if (after) query.set('after', `${after.at}_${after.id}`)
  return query.size === 0 ? page : `${page}?${query}`
}

function asPlace(text: string): AuditPlace | null {
  const [, at, id] = PLACE.exec(text) ?? []
  return at && id ? { at, id } : null
}
