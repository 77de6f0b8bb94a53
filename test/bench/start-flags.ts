import { readFileSync } from 'node:fs'

const file = new URL('../../package.json', import.meta.url)
const { scripts } = JSON.parse(readFileSync(file, 'utf8')) as { scripts: { start: string } }

/** The flags that `npm start` gives to Node, so that what is measured is what runs. */
export const START_FLAGS: readonly string[] = scripts.start
  .split(' ')
  .filter((word) => word.startsWith('--'))
