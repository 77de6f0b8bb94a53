import type { Deps } from '../deps.ts'
import { listActivityTypes, listTowns } from '../stores/activity.ts'
import { addImport, deletePreviews, type ImportKind } from '../stores/attendance-import.ts'
import { activityEntries } from './activity-entries.ts'
import { dayEntries } from './day-entries.ts'
import { planList } from './plan-list.ts'
import { toImportRow } from './plan-row.ts'
import { type FileRead, readFile } from './read-file.ts'
import type { FileFault } from './sheet.ts'

/** D1 takes a thousand statements in an invocation; ten rows go into one. */
const MOST_ROWS = { node: 5_000, workers: 2_000 } as const

/** A preview can be confirmed for a day, and is deleted after two: no confirmation meets its end. */
const KEPT_MS = 2 * 86_400_000

export interface Upload {
  readonly kind: ImportKind
  /** Type of opening days, and of activities whose row names none. */
  readonly activityTypeId: string | null
  readonly year: number
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** How many entries a list may have here. */
export function mostRows({ platform }: Pick<Deps, 'platform'>): number {
  return MOST_ROWS[platform]
}

/**
 * Reads a file and stores what it would do as a preview; nothing of it counts yet.
 *
 * @returns the id of the preview, or why nothing can be read
 */
export async function previewList(
  deps: Deps,
  upload: Upload,
  by: string,
): Promise<{ readonly id: string } | FileFault> {
  const file = await readFile(upload.bytes, upload.kind, mostRows(deps))
  if (typeof file === 'string') return file
  const now = deps.clock()
  const rows = await planList(deps, upload, await entriesOf(deps, upload, file))
  await deletePreviews(deps.db, new Date(now.getTime() - KEPT_MS).toISOString())
  const id = deps.newId()
  const { kind, activityTypeId, year, fileName } = upload
  const stamp = { createdAt: now.toISOString(), createdBy: by }
  const header = { id, kind, activityTypeId, year, fileName, ...stamp }
  const reading = JSON.stringify(file.reading)
  await addImport(deps.db, { ...header, reading }, rows.map(toImportRow))
  return { id }
}

async function entriesOf({ db }: Deps, upload: Upload, { rows }: FileRead) {
  const { kind, year, activityTypeId: defaultType } = upload
  if (kind === 'opening_days') return dayEntries(rows, year)
  const [types, towns] = await Promise.all([listActivityTypes(db), listTowns(db)])
  return activityEntries(rows, { types, towns, year, defaultType })
}
