import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { ImportPage, type ImportProps } from '../../survey-ui/desk/import-page.tsx'
import { mostRows, previewList } from '../attendance/preview-list.ts'
import { AppError } from '../errors.ts'
import { localTime } from '../local-time.ts'
import { type ImportKind, listImports } from '../stores/attendance-import.ts'
import { isYear } from '../year-copy/years.ts'
import { activityTypeNames } from './activity-type-names.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { collectFaults } from './form.ts'
import { frameOf, sendPage } from './page.ts'

const KINDS: readonly ImportKind[] = ['activities', 'opening_days']
const HISTORY = 20

type Form = Pick<ImportProps, 'kind' | 'type' | 'year'> &
  Partial<Pick<ImportProps, 'fileFault' | 'faults'>>

export const showImport: DeskHandler = (desk) => async (c) => {
  const year = localTime(desk.deps.clock()).date.slice(0, 4)
  return await answer(desk, c, { kind: c.req.query('kind') ?? 'activities', type: '', year })
}

/** Reads a file and leads to its preview; what is wrong with it is said beside what was chosen. */
export const uploadList: DeskHandler = (desk) => async (c) => {
  const data = await readUpload(c)
  const form = {
    kind: textOf(data, 'kind'),
    type: textOf(data, 'type'),
    year: textOf(data, 'year'),
  }
  const types = await activityTypeNames(desk, c)
  const kind = KINDS.find((one) => one === form.kind)
  const faults = faultsOf(
    form,
    types.map(({ id }) => id),
  )
  const file = chosenFile(data)
  if (!file || !kind || Object.keys(faults).length > 0) {
    return await answer(desk, c, { ...form, faults, fileFault: file ? null : 'required' }, 422)
  }
  const upload = {
    kind,
    activityTypeId: form.type === '' ? null : form.type,
    year: Number(form.year),
    fileName: plainName(file.name),
    bytes: new Uint8Array(await file.arrayBuffer()),
  }
  const preview = await previewList(desk.deps, upload, actorOf(c).name)
  if (typeof preview === 'string') {
    return await answer(desk, c, { ...form, fileFault: preview }, 422)
  }
  return c.redirect(`/desk/coverage/imports/${preview.id}`, 303)
}

function textOf(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value.replaceAll('\0', '').trim() : ''
}

/** The file that was sent; a field without one is sent as an empty file without a name. */
function chosenFile(data: FormData): File | undefined {
  const file = data.get('file')
  return file instanceof File && (file.name !== '' || file.size > 0) ? file : undefined
}

function faultsOf({ kind, type, year }: Form, types: readonly string[]) {
  return collectFaults([
    ['kind', !KINDS.some((one) => one === kind), 'unknown'],
    ['type', type === '' && kind === 'opening_days', 'required'],
    ['type', type !== '' && !types.includes(type), 'unknown'],
    ['year', !isYear(year), 'year'],
  ])
}

/** @throws AppError `body_invalid` when the form is cut off or was never one */
async function readUpload(c: DeskContext): Promise<FormData> {
  const headers = { 'content-type': c.req.header('content-type') ?? '' }
  try {
    return await new Response(await c.req.arrayBuffer(), { headers }).formData()
  } catch (cause) {
    throw new AppError('body_invalid', { issues: [] }, { cause })
  }
}

/** The name of a file as people see it, without its folders and what cannot be stored. */
function plainName(name: string): string {
  const last =
    name
      .replace(/\p{Cc}+/gu, ' ')
      .split(/[/\\]/)
      .at(-1) ?? ''
  return [...last.trim()].slice(0, 120).join('') || '—'
}

async function answer(
  desk: Desk,
  c: DeskContext,
  form: Form,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const types = await activityTypeNames(desk, c)
  const history = await listImports(desk.deps.db, HISTORY)
  const page = ImportPage({
    frame: await frameOf(desk, c),
    faults: {},
    fileFault: null,
    ...form,
    types: types.map(({ id, name }) => ({ value: id, label: name })),
    mostRows: mostRows(desk.deps),
    history: history.map(({ id, fileName, state, importedAt, importedBy }) => ({
      id,
      fileName,
      state,
      importedAt: importedAt ?? '',
      importedBy: importedBy ?? '',
    })),
  })
  return sendPage(desk, c, page, status)
}
