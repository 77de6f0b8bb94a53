import type { Deps } from '../deps.ts'

export type Options = Readonly<Record<string, string | boolean | undefined>>

/** What a command answers: an object for `--json`, and the same in words. */
export interface Answer {
  readonly json: unknown
  readonly text: string
  /** 0 unless the command ran and found something wrong. */
  readonly exitCode?: number
}

export type Command = CommandWords & (OnInstallation | Alone)

interface CommandWords {
  /** Words that call it, such as `point add`. */
  readonly name: string
  readonly summary: string
  /** Option names to what they mean; the ones in `required` must be given. */
  readonly options: Readonly<Record<string, string>>
  readonly required: readonly string[]
}

/** Works on the installation that the settings name; it is opened, migrated and closed around it. */
interface OnInstallation {
  readonly run: (deps: Deps, options: Options) => Promise<Answer>
}

/** Opens what it needs by itself. */
interface Alone {
  readonly runAlone: (options: Options) => Promise<Answer>
}

/** The command was called wrongly; the message names every faulty option. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** An option as text, `undefined` when it was not given. */
export function textOption(options: Options, name: string): string | undefined {
  const value = options[name]
  const text = typeof value === 'string' ? value.trim() : ''
  return text === '' ? undefined : text
}

/** An option that must be there (checked before `run`). */
export function requiredOption(options: Options, name: string): string {
  return textOption(options, name) ?? ''
}
