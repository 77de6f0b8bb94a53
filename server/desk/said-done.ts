import type { ContentfulStatusCode } from 'hono/utils/http-status'
import {
  LONGEST_ENTRY,
  type SaidDoneFields,
  SaidDonePage,
  type SaidDoneProps,
} from '../../survey-ui/desk/said-done-page.tsx'
import { AppError, isAppError } from '../errors.ts'
import { maskPersonal } from '../exports/mask-personal.ts'
import { isLocalDate, localTime } from '../local-time.ts'
import { recordAudit } from '../stores/audit.ts'
import {
  addSaidDone,
  changeSaidDone,
  isSaidDoneAt,
  listSaidDone,
  type SaidDone,
} from '../stores/said-done.ts'
import { changesOf } from './changes-of.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { collectFaults, isLong, readFields, readVersion } from './form.ts'
import { frameOf, sendPage } from './page.ts'

const FIELDS = ['saidZh', 'saidEn', 'doneZh', 'doneEn', 'doneOn'] as const

type Form = Pick<SaidDoneProps, 'id' | 'version' | 'fields'> &
  Partial<Pick<SaidDoneProps, 'faults' | 'conflict'>>

export const newSaidDone: DeskHandler = (desk) => async (c) => {
  const doneOn = localTime(desk.deps.clock()).date
  const fields = { saidZh: '', saidEn: '', doneZh: '', doneEn: '', doneOn }
  return await answer(desk, c, { id: null, version: 0, fields })
}

export const editSaidDone: DeskHandler = (desk) => async (c) =>
  await answer(desk, c, toForm(await wantedSaidDone(desk, c)))

/** Adds a draft: publishing it is a step of its own. */
export const createSaidDone: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const fields = await readFields(c, FIELDS)
  const faults = faultsOf(fields)
  if (Object.keys(faults).length > 0) {
    return await answer(desk, c, { id: null, version: 0, fields, faults }, 422)
  }
  const id = deps.newId()
  const entry = { actor: actorOf(c), action: 'said_done.added', subject: short(fields.saidZh) }
  const audit = recordAudit(deps, { ...entry, details: { id } })
  await addSaidDone(deps.db, { ...fields, id, createdAt: deps.clock().toISOString() }, [audit])
  return c.redirect('/desk/publication?saved', 303)
}

/** Saves an edit; whoever comes second sees what the first one stored beside what they typed. */
export const saveSaidDone: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const before = toForm(await wantedSaidDone(desk, c))
  const { version: typed, ...fields } = await readFields(c, [...FIELDS, 'version'])
  const form = { id: before.id, version: readVersion(typed), fields }
  const faults = faultsOf(fields)
  if (Object.keys(faults).length > 0) return await answer(desk, c, { ...form, faults }, 422)
  const log = { actor: actorOf(c), action: 'said_done.changed', subject: short(fields.saidZh) }
  const details = { id: before.id, ...changesOf(FIELDS, before.fields, fields) }
  const unchanged = isSaidDoneAt(deps.db, form.id, form.version)
  try {
    const audit = [recordAudit(deps, { ...log, details }, unchanged)]
    await changeSaidDone(deps.db, form, fields, audit)
  } catch (error) {
    if (!isAppError(error, 'edit_conflict')) throw error
    const now = toForm(await wantedSaidDone(desk, c))
    return await answer(desk, c, { ...form, version: now.version, conflict: now.fields }, 409)
  }
  return c.redirect('/desk/publication?saved', 303)
}

/** @throws AppError `not_found` */
export async function wantedSaidDone({ deps }: Desk, c: DeskContext): Promise<SaidDone> {
  const entries = await listSaidDone(deps.db)
  const entry = entries.find(({ id }) => id === c.req.param('id'))
  if (!entry) throw new AppError('not_found', {})
  return entry
}

/** What an entry is called in the log: its beginning. */
export function short(said: string): string {
  return [...said].slice(0, 30).join('')
}

function toForm({ id, version, saidZh, saidEn, doneZh, doneEn, doneOn }: SaidDone) {
  return { id, version, fields: { saidZh, saidEn, doneZh, doneEn, doneOn } }
}

/** What is wrong with an entry, by field. It is for everybody, so it names nobody. */
function faultsOf(fields: SaidDoneFields): Readonly<Record<string, string>> {
  const { saidZh, doneZh, doneOn } = fields
  const texts = ['saidZh', 'saidEn', 'doneZh', 'doneEn'] as const
  const longest = (name: string) => (name.endsWith('En') ? 2 * LONGEST_ENTRY : LONGEST_ENTRY)
  return collectFaults([
    ['saidZh', saidZh === '', 'required'],
    ['doneZh', doneZh === '', 'required'],
    ...texts.map((name) => [name, isLong(fields[name], longest(name)), 'too_long'] as const),
    ...texts.map(
      (name) => [name, maskPersonal(fields[name]) !== fields[name], 'personal'] as const,
    ),
    ['doneOn', doneOn === '', 'required'],
    ['doneOn', !isLocalDate(doneOn), 'date'],
  ])
}

async function answer(
  desk: Desk,
  c: DeskContext,
  form: Form,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const frame = await frameOf(desk, c)
  const page = SaidDonePage({ frame, faults: {}, conflict: null, ...form })
  return sendPage(desk, c, page, status)
}
