import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ListName } from '../../survey-ui/desk/list-name.ts'
import {
  NamedEntryPage,
  type NamedEntryProps,
  type NamedFields,
} from '../../survey-ui/desk/named-entry-page.tsx'
import { violation } from '../db/constraint.ts'
import type { Deps } from '../deps.ts'
import { isAppError } from '../errors.ts'
import { pointCode } from '../gate/receipt.ts'
import { type Actor, recordAudit } from '../stores/audit.ts'
import { addEntry, changeEntry, isEntryAt, listEntries } from '../stores/named-list.ts'
import { changesOf } from './changes-of.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { collectFaults, isLong, readFields, readVersion } from './form.ts'
import { listSlug } from './list-slug.ts'
import { LISTS, wantedEntry } from './named-list.ts'
import { frameOf, sendPage } from './page.ts'

const LONGEST = { zh: 30, en: 60 }
const ID_TRIES = 5

type Form = Pick<NamedEntryProps, 'list' | 'id' | 'version' | 'fields'> &
  Partial<Pick<NamedEntryProps, 'faults' | 'conflict' | 'retired' | 'isInUse'>>

export const newEntry =
  (list: ListName): DeskHandler =>
  (desk) =>
  async (c) =>
    await answerEntry(desk, c, { list, id: null, version: 0, fields: { zh: '', en: '' } })

export const editEntry =
  (list: ListName): DeskHandler =>
  (desk) =>
  async (c) =>
    await answerEntry(desk, c, { list, ...(await stored(desk, c, list)) })

export const createEntry =
  (list: ListName): DeskHandler =>
  (desk) =>
  async (c) => {
    const fields = await readFields(c, ['zh', 'en'])
    const faults = await faultsOf(desk, list, fields, null)
    if (Object.keys(faults).length > 0) {
      return await answerEntry(desk, c, { list, id: null, version: 0, fields, faults }, 422)
    }
    await addWithNewId(desk.deps, list, fields, actorOf(c))
    return c.redirect(`/desk/${list}?saved`, 303)
  }

/** Saves names; whoever comes second sees what the first one stored beside what they typed. */
export const saveEntry =
  (list: ListName): DeskHandler =>
  (desk) =>
  async (c) => {
    const { deps } = desk
    const table = LISTS[list]
    const before = await stored(desk, c, list)
    const { version: typed, ...fields } = await readFields(c, ['zh', 'en', 'version'])
    const version = readVersion(typed)
    const form = { list, id: before.id, retired: before.retired, version, fields }
    const faults = await faultsOf(desk, list, fields, before.id)
    if (Object.keys(faults).length > 0) return await answerEntry(desk, c, { ...form, faults }, 422)
    const details = changesOf(['zh', 'en'], before.fields, fields)
    const entry = { actor: actorOf(c), action: `${table}.renamed`, subject: before.id, details }
    const unchanged = isEntryAt(deps.db, table, before.id, version)
    try {
      const audit = [recordAudit(deps, entry, unchanged)]
      await changeEntry(deps.db, table, { id: before.id, version }, fields, audit)
    } catch (error) {
      if (!isAppError(error, 'edit_conflict')) throw error
      const now = await stored(desk, c, list)
      const told = { version: now.version, retired: now.retired, conflict: now.fields }
      return await answerEntry(desk, c, { ...form, ...told }, 409)
    }
    return c.redirect(`/desk/${list}?saved`, 303)
  }

/** Under a code made from the English name; where that is taken or empty, with some random signs. */
async function addWithNewId(deps: Deps, list: ListName, fields: NamedFields, actor: Actor) {
  const table = LISTS[list]
  const slug = listSlug(fields.en)
  for (let attempt = 1; ; attempt += 1) {
    const random = `${table === 'town' ? 'town' : 'type'}_${pointCode(deps.randomBytes(16))}`
    const id = attempt === 1 && slug !== '' ? slug : random
    const entry = { actor, action: `${table}.added`, subject: id, details: { ...fields } }
    try {
      return await addEntry(deps.db, table, { id, ...fields }, [recordAudit(deps, entry)])
    } catch (error) {
      if (violation(error) !== 'unique' || attempt === ID_TRIES) throw error
    }
  }
}

/** What is wrong with the names, by field; two entries of one name could not be told apart. */
async function faultsOf(
  { deps }: Desk,
  list: ListName,
  { zh, en }: NamedFields,
  ownId: string | null,
) {
  const others = (await listEntries(deps.db, LISTS[list])).filter(({ id }) => id !== ownId)
  return collectFaults([
    ['zh', zh === '', 'required'],
    ['zh', isLong(zh, LONGEST.zh), 'too_long'],
    ['zh', others.some((other) => other.zh === zh), 'entry_taken'],
    ['en', isLong(en, LONGEST.en), 'too_long'],
    ['en', en !== '' && others.some((other) => other.en === en), 'entry_taken'],
  ])
}

async function stored(desk: Desk, c: DeskContext, list: ListName) {
  const { id, version, zh, en, retiredAt } = await wantedEntry(desk, c, list)
  return { id, version, fields: { zh, en }, retired: retiredAt !== null }
}

export async function answerEntry(
  desk: Desk,
  c: DeskContext,
  form: Form,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const page = NamedEntryPage({
    frame: await frameOf(desk, c),
    faults: {},
    conflict: null,
    retired: null,
    isInUse: false,
    ...form,
  })
  return sendPage(desk, c, page, status)
}
