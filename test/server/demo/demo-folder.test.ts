import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../../server/db/migrate.ts'
import { openSqlite } from '../../../server/db/sqlite.ts'
import { mustMake, prepareFolder, stateOfFolder } from '../../../server/demo/demo-folder.ts'
import { DemoUsageError, readDemoCall } from '../../../server/demo/demo-options.ts'
import { DEMO_SETTING } from '../../../server/demo/make-demo.ts'
import { MIGRATIONS } from '../../../server/migrations.gen.ts'
import { setSetting } from '../../../server/stores/setting.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const AT = '2026-11-24T04:00:00.000Z'
const call = (...words: readonly string[]) => readDemoCall(words, new Date(AT))

/** A data folder whose file has this setting. */
async function dataFolder(name: string, value: string): Promise<string> {
  const folder = temporaryFolder()
  const db = openSqlite(join(folder, 'manyi.db'))
  await migrate(db, MIGRATIONS, AT)
  await db.atomic([setSetting(db, name, value, AT)])
  await db.close()
  return folder
}

const decide = (folder: string, ...words: readonly string[]) =>
  mustMake(stateOfFolder(folder), call('--data', folder, ...words))

describe('the options of a demo', () => {
  it('have defaults: the year that ended yesterday in Linze', () => {
    expect(call()).toEqual({
      folder: './demo-data',
      options: { seed: 'danxia', responses: 20_000, points: 0, until: '2026-11-23' },
      isUntilGiven: false,
      again: false,
      start: true,
      help: false,
    })
    expect(readDemoCall([], new Date('2026-11-24T17:00:00Z')).options.until).toBe('2026-11-24')
  })

  it.each([
    [['--responses', '0'], '--responses'],
    [['--responses', 'many'], '--responses'],
    [['--points', '-1'], '--points'],
    [['--points', '9999'], '--points'],
    [['--until', '2026-02-30'], '--until'],
    [['--what'], '--what'],
    [['here'], 'here'],
  ])('are refused: %j', (words, name) => {
    expect(() => call(...words)).toThrow(DemoUsageError)
    expect(() => call(...words)).toThrow(name)
  })
})

describe('the folder of a demo', () => {
  it('is made where nothing is, or nothing in it', () => {
    const folder = temporaryFolder()
    expect(decide(folder)).toBe(true)
    expect(decide(join(folder, 'new'))).toBe(true)
  })

  it('is never one that holds something else, even when asked again', async () => {
    const real = await dataFolder('organisation.icp', 'x')
    const before = readFileSync(join(real, 'manyi.db'))
    expect(() => decide(real)).toThrow('不是演示数据文件夹')
    expect(() => decide(real, '--again')).toThrow('does not hold a demo')
    expect(readFileSync(join(real, 'manyi.db')).equals(before)).toBe(true)
    const others = temporaryFolder()
    writeFileSync(join(others, 'letter.txt'), '')
    expect(() => decide(others, '--again')).toThrow('--data')
    const broken = temporaryFolder()
    writeFileSync(join(broken, 'manyi.db'), 'no database')
    expect(() => decide(broken, '--again')).toThrow('不是演示数据文件夹')
  })

  it('is used as it is when it was made with the same options, whatever the day', async () => {
    const { options } = call('--until', '2025-12-31')
    const folder = await dataFolder(DEMO_SETTING, JSON.stringify(options))
    expect(decide(folder)).toBe(false)
    expect(decide(folder, '--until', '2025-12-31')).toBe(false)
    expect(() => decide(folder, '--until', '2026-01-31')).toThrow('--until 2025-12-31')
    expect(() => decide(folder, '--responses', '7')).toThrow('--again')
    expect(decide(folder, '--responses', '7', '--again')).toBe(true)
  })

  it('says when the demo is unfinished', () => {
    const folder = temporaryFolder()
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'demo-unfinished.db'), '')
    expect(() => decide(folder)).toThrow('没有生成完')
    expect(() => decide(folder)).toThrow('unfinished')
    expect(decide(folder, '--again')).toBe(true)
  })

  it('is cleared of the old demo only, and not while somebody has it open', async () => {
    const folder = await dataFolder(DEMO_SETTING, '{}')
    writeFileSync(join(folder, 'note.txt'), '')
    const server = openSqlite(join(folder, 'manyi.db'))
    expect(() => prepareFolder(folder)).toThrow('in use')
    expect(existsSync(join(folder, 'manyi.db'))).toBe(true)
    await server.close()
    expect(prepareFolder(folder)).toBe(join(folder, 'demo-unfinished.db'))
    expect(readdirSync(folder)).toEqual(['note.txt'])
  })
})
