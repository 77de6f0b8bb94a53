import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isFileInUse, peekSetting } from '../db/sqlite-peek.ts'
import type { DemoCall, DemoOptions } from './demo-options.ts'
import { DEMO_SETTING } from './make-demo.ts'

const FINISHED = 'manyi.db'
/** Under this name until the last row is stored, so that half a year is never taken for a whole one. */
const UNFINISHED = 'demo-unfinished.db'
const SIDE_FILES = ['', '-wal', '-shm', '-journal']

export type FolderState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'finished'; readonly options: Partial<DemoOptions> }
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'foreign' }

/** The demo cannot go on; one sentence in each language. */
export class DemoFolderError extends Error {
  override readonly name = 'DemoFolderError'
}

/** What a folder holds. Nothing is written. */
export function stateOfFolder(folder: string): FolderState {
  if (!existsSync(folder)) return { kind: 'empty' }
  const marker = peekSetting(join(folder, FINISHED), DEMO_SETTING)
  if (marker !== undefined) return { kind: 'finished', options: JSON.parse(marker) }
  const names = readdirSync(folder)
  if (names.includes(FINISHED)) return { kind: 'foreign' }
  if (names.includes(UNFINISHED)) return { kind: 'unfinished' }
  return { kind: names.length === 0 ? 'empty' : 'foreign' }
}

/**
 * Whether the data have to be made.
 *
 * @throws DemoFolderError when the folder holds something else, an unfinished demo or a different
 *   one and `again` was not said
 */
export function mustMake(state: FolderState, call: DemoCall): boolean {
  const { folder, again } = call
  if (state.kind === 'foreign') {
    throw new DemoFolderError(
      `${folder} 不是演示数据文件夹，未作任何改动；请用 --data 指定另一个文件夹 · ${folder} does not hold a demo and was left as it is; name another folder with --data.`,
    )
  }
  if (state.kind === 'empty' || again) return true
  if (state.kind === 'unfinished') {
    throw new DemoFolderError(
      `${folder} 中的演示数据没有生成完（可能被中断，或正在生成）；加 --again 重新生成 · the demo in ${folder} is unfinished: it was interrupted, or is being made; add --again to make it anew.`,
    )
  }
  if (isSame(state.options, call)) return false
  throw new DemoFolderError(
    `${folder} 中的演示数据是用别的选项生成的（${describe(state.options)}）；加 --again 重新生成 · the demo in ${folder} was made with other options (${describe(state.options)}); add --again to make it anew.`,
  )
}

function isSame(made: Partial<DemoOptions>, { options, isUntilGiven }: DemoCall): boolean {
  const same = (name: keyof DemoOptions) => made[name] === options[name]
  return same('seed') && same('responses') && same('points') && (same('until') || !isUntilGiven)
}

function describe(options: Partial<DemoOptions>): string {
  return Object.entries(options)
    .map(([name, value]) => `--${name} ${value}`)
    .join(' ')
}

/**
 * Makes room for a demo: creates the folder, removes an old demo.
 *
 * @returns the file to fill
 * @throws DemoFolderError when a server has the old one open
 */
export function prepareFolder(folder: string): string {
  mkdirSync(folder, { recursive: true })
  for (const name of [FINISHED, UNFINISHED]) {
    const file = join(folder, name)
    if (!existsSync(file)) continue
    if (isFileInUse(file)) {
      throw new DemoFolderError(
        `${file} 正被另一个进程使用，请先停止 · ${file} is in use by another process; stop it first.`,
      )
    }
    for (const side of SIDE_FILES) rmSync(`${file}${side}`, { force: true })
  }
  return join(folder, UNFINISHED)
}

/** Gives the closed file the name under which the server finds it. */
export function finishFolder(folder: string): void {
  renameSync(join(folder, UNFINISHED), join(folder, FINISHED))
}
