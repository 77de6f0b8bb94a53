import { runScript } from '../../support/command.ts'

/** Runs a command beside whatever else uses the data folder, and reads its JSON. */
export async function manyi<Result>(dataFolder: string, words: readonly string[]): Promise<Result> {
  const ran = await runScript('manyi.mjs', [...words, '--json'], { MANYI_DATA: dataFolder })
  if (ran.out === '') throw new Error(`manyi ${words.join(' ')}: ${ran.error}`)
  return JSON.parse(ran.out) as Result
}

/** What `tally check` says, as a sentence that a test can expect. */
export async function tallyCheck(dataFolder: string): Promise<{ agrees: boolean; sealed: number }> {
  const { agrees, sealed, differences } = await manyi<{
    agrees: boolean
    sealed: number
    differences: readonly unknown[]
  }>(dataFolder, ['tally', 'check'])
  if (!agrees) throw new Error(`tally check differs: ${JSON.stringify(differences.slice(0, 5))}`)
  return { agrees, sealed }
}
