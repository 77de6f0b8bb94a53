import { ImportPreviewPage } from '../../survey-ui/desk/import-preview-page.tsx'
import type { PreviewRow, RefusedCell } from '../../survey-ui/desk/import-preview-props.ts'
import { deskMessages } from '../../survey-ui/messages/desk.ts'
import { confirmList } from '../attendance/confirm-list.ts'
import { detailsOf } from '../attendance/plan-row.ts'
import type { Reading } from '../attendance/read-file.ts'
import { undoList } from '../attendance/undo-list.ts'
import { AppError } from '../errors.ts'
import { listTowns } from '../stores/activity.ts'
import {
  type AttendanceImport,
  findImport,
  type ImportRow,
  importRows,
} from '../stores/attendance-import.ts'
import { activityTypeNames } from './activity-type-names.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'

export const showImportPreview: DeskHandler = (desk) => async (c) => {
  const list = await wantedImport(desk, c)
  const language = c.get('language')
  const { db } = desk.deps
  const [rows, types, towns] = await Promise.all([
    importRows(db, list.id),
    activityTypeNames(desk, c),
    listTowns(db),
  ])
  const joined = (names: readonly string[]) => names.join(language === 'zh' ? '、' : ', ')
  const names = new Map(types.map(({ id, name }) => [id, name]))
  const of = (action: ImportRow['action']) =>
    rows.filter((row) => row.action === action).map((row) => previewRow(row, list, names, c))
  const refused = rows.filter((row) => row.action === 'refuse')
  const page = ImportPreviewPage({
    frame: await frameOf(desk, c),
    ...list,
    reading: JSON.parse(list.reading) as Reading,
    refused: refused.flatMap(refusedCells),
    refusedRows: refused.length,
    added: of('add'),
    changed: of('change'),
    left: of('leave'),
    isWhole: c.req.query('all') !== undefined,
    types: joined(types.map(({ name }) => name)),
    towns: joined(towns.map(({ name }) => name[language])),
    notice: c.req.query('done') ?? '',
  })
  return sendPage(desk, c, page)
}

/** Imports a preview, once however often it is pressed; the page it leads to says what became of it. */
export const confirmPreview: DeskHandler = (desk) => async (c) => {
  const list = await wantedImport(desk, c)
  const done = await confirmList(desk.deps, list, actorOf(c))
  return c.redirect(`/desk/coverage/imports/${list.id}?done=${done}`, 303)
}

/** Takes an import back as far as nobody has changed its rows since. */
export const undoPreview: DeskHandler = (desk) => async (c) => {
  const list = await wantedImport(desk, c)
  const isUndone = await undoList(desk.deps, list, actorOf(c))
  const done = isUndone ? 'undone' : 'not-undone'
  return c.redirect(`/desk/coverage/imports/${list.id}?done=${done}`, 303)
}

async function wantedImport({ deps }: Desk, c: DeskContext): Promise<AttendanceImport> {
  const list = await findImport(deps.db, c.req.param('id') ?? '')
  if (!list) throw new AppError('not_found', {})
  return list
}

function previewRow(
  row: ImportRow,
  { kind, activityTypeId }: AttendanceImport,
  types: ReadonlyMap<string, string>,
  c: DeskContext,
): PreviewRow {
  const { entry, reason, similar } = detailsOf(row)
  const isDay = kind === 'opening_days'
  const type = row.action === 'add' && !isDay ? entry.type : isDay ? activityTypeId : null
  const figure = (open: boolean | null, n: number | null) =>
    isDay ? dayText(c, open, n) : n === null ? '' : String(n)
  return {
    sheet: entry.sheet,
    row: entry.row,
    name: entry.name,
    type: types.get(type ?? '') ?? '',
    startsOn: entry.startsOn,
    endsOn: entry.endsOn,
    before: row.action === 'change' ? figure(row.isOpenBefore, row.attendanceBefore) : '',
    after: figure(row.isOpen, row.attendance),
    reason: reason ?? '',
    similar,
    undone: row.undone,
  }
}

function dayText(c: DeskContext, isOpen: boolean | null, visits: number | null): string {
  const text = deskMessages(c.get('language')).imports
  const open = isOpen === null ? text.isUnknown : isOpen ? text.isOpen : text.isClosed
  return text.day(open, visits === null ? '' : String(visits))
}

function refusedCells(row: ImportRow): readonly RefusedCell[] {
  const { entry, refused } = detailsOf(row)
  return refused.map(({ field, column, text, code, of = 0 }) => ({
    sheet: entry.sheet,
    row: entry.row,
    column,
    field,
    text,
    code,
    of,
  }))
}
