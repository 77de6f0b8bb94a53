import type { DeskFrame } from './desk-frame.ts'

/** A cell that cannot be taken. */
export interface RefusedCell {
  readonly sheet: string
  readonly row: number
  /** Letter of the column. */
  readonly column: string
  readonly field: string
  /** As it was written. */
  readonly text: string
  readonly code: string
  /** Row that has the same already; 0 where the fault is another. */
  readonly of: number
}

/** A row of the list and what it does. */
export interface PreviewRow {
  readonly sheet: string
  readonly row: number
  readonly name: string
  readonly type: string
  /** Local dates; empty where the row has none. */
  readonly startsOn: string
  readonly endsOn: string
  readonly before: string
  readonly after: string
  /** Why it is left alone, empty elsewhere. */
  readonly reason: string
  /** First day of an activity of the same name on another day. */
  readonly similar: string | null
  readonly undone: boolean
}

export interface ImportPreviewProps {
  readonly frame: DeskFrame
  readonly id: string
  readonly fileName: string
  readonly state: 'pending' | 'imported' | 'undone'
  readonly reading: {
    readonly columns: readonly {
      readonly sheet: string
      readonly field: string
      readonly letter: string
      readonly title: string
    }[]
    readonly sheetsLeftOut: readonly string[]
  }
  readonly refused: readonly RefusedCell[]
  readonly refusedRows: number
  readonly added: readonly PreviewRow[]
  readonly changed: readonly PreviewRow[]
  readonly left: readonly PreviewRow[]
  /** List every row, however many. */
  readonly isWhole: boolean
  /** Names of types and towns, for what was expected. */
  readonly types: string
  readonly towns: string
  readonly importedBy: string | null
  readonly importedAt: string | null
  readonly undoneBy: string | null
  readonly undoneAt: string | null
  /** Code of what was just done, empty for nothing. */
  readonly notice: string
}
