import type { Cluster } from '../../../analysis/weighting/cluster-sums.ts'

/** One line of a table of the note: answers of a part of a cluster. */
export interface NoteRow extends Cluster {
  /** Activity type or audience group. */
  readonly part: string
  readonly cluster: string
}

/** The table in the note that begins with these column names, `part,event,satisfied,valid`. */
export function tableOfNote(note: string, header: string): readonly NoteRow[] {
  const block = note.split('```').find((text) => text.includes(`\n${header}\n`))
  if (!block) throw new Error(`the note has no table ${header}`)
  const lines = block
    .slice(block.indexOf(header) + header.length)
    .trim()
    .split('\n')
  return lines.map((line) => {
    const [part = '', cluster = '', satisfied, valid] = line.split(',')
    return { part, cluster, satisfied: Number(satisfied), valid: Number(valid) }
  })
}
