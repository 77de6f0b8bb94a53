import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runScript } from '../../support/command.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('the command line', () => {
  const folder = temporaryFolder()
  const env = { MANYI_DATA: folder, MANYI_ORIGIN: 'https://survey.example.cn' }
  const manyi = (...words: string[]) => runScript('manyi.mjs', words, env)
  const json = async (...words: string[]) => JSON.parse((await manyi(...words, '--json')).out)

  it('adds an activity and a point, lists both and closes the point', async () => {
    const activity = await json(
      ...['activity', 'add', '--name', '科普日', '--type', 'fair', '--from', '2026-09-19'],
      ...['--town', 'shahe', '--attendance', '800'],
    )
    expect(activity).toMatchObject({ townId: 'shahe', attendance: 800, endsOn: '2026-09-19' })
    const point = await json('point', 'add', '--name', '入口', '--activity', activity.id)
    expect(point.url).toBe(`https://survey.example.cn/s/${point.code}`)
    expect(point.activityTypeId).toBe('fair')
    expect(await json('activity', 'list')).toHaveLength(1)
    expect(await json('point', 'list')).toHaveLength(2)
    expect((await json('point', 'close', '--code', point.code)).closedAt).toMatch(/Z$/)
    expect((await manyi('point', 'close', '--code', 'nobody1')).code).toBe(2)
  })

  it('imports a list once however often it is given, and names what it refuses', async () => {
    const [point] = await json('point', 'list')
    const file = join(folder, 'list.csv')
    const rows = ['5,4', '4,', ',', 'not_applicable,5', '7,1']
    writeFileSync(file, `\uFEFFoverall,content\r\n${rows.join('\r\n')}\r\n`)
    const args = ['import', 'responses', '--file', file, '--point', point.code]
    const first = await json(...args)
    expect(first).toMatchObject({ rows: 5, recorded: 4, duplicates: 0 })
    expect(first.faults).toMatchObject([{ row: 5, problem: { code: 'answers_invalid' } }])
    expect(await json(...args)).toMatchObject({ recorded: 0, duplicates: 4 })
  })

  it('tells the rate with its counts, and that the tallies agree', async () => {
    const rate = await json('rate')
    expect(rate).toMatchObject({ valid: 2, notApplicable: 1, notAnswered: 1, reached: true })
    expect((await manyi('rate')).out).toContain('100.00%')
    expect(await json('tally', 'check')).toMatchObject({ agrees: true, sealed: 4 })
  })

  it('exports what was stored, readable by Excel', async () => {
    const out = join(folder, 'responses.csv')
    expect(await json('export', 'responses', '--out', out)).toEqual({ rows: 4, file: out })
    const text = readFileSync(out, 'utf8')
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(text.trimEnd().split('\r\n')).toHaveLength(5)
  })

  it('adds an operator and resets a password by one-time links', async () => {
    const added = await json('operator', 'add', '--name', '小王', '--role', 'staff')
    expect(added.url).toMatch(/^https:\/\/survey\.example\.cn\/desk\/invitation\/[\w-]{43}$/)
    const reset = await json('operator', 'reset', '--name', '小王')
    expect(reset.url).not.toBe(added.url)
    expect((await manyi('operator', 'reset', '--name', '小李')).code).toBe(2)
  })

  it('makes a token, lists it without its text, and revokes it once', async () => {
    const add = ['token', 'add', '--name', '县平台', '--expires', '2099-12-31']
    const made = await json(...add, '--scopes', 'responses:read, indicator:read')
    expect(made.token).toMatch(/^manyi_[\w-]{43}$/)
    const { token: text, ...token } = made
    expect(token).toMatchObject({
      scopes: ['indicator:read', 'responses:read'],
      expiresOn: '2099-12-31',
      createdByName: '命令行 command line',
    })
    expect((await manyi(...add, '--scopes', 'responses:read')).error).toContain('--name')
    const listed = await manyi('token', 'list', '--json')
    expect(JSON.parse(listed.out)).toEqual([token])
    expect(listed.out).not.toContain(text)
    expect(await json('token', 'revoke', '--name', '县平台')).toEqual({
      name: '县平台',
      revoked: true,
    })
    expect((await manyi('token', 'revoke', '--name', '县平台')).code).toBe(2)
    expect((await manyi('token', 'list')).out).toContain('已吊销')
    const wrong = ['token', 'add', '--name', 'x', '--scopes', 'all', '--expires', '2020-01-01']
    expect((await manyi(...wrong)).error).toMatch(/--scopes:[\s\S]*--expires:/)
  })

  it('sets the telephone of the thank-you page and nothing else', async () => {
    const before = await json('organisation', 'show')
    const after = await json('organisation', 'set', '--telephone', '0936-5521234')
    expect(after).toEqual({ ...before, telephone: '0936-5521234' })
    expect((await manyi('organisation', 'set')).code).toBe(2)
  })

  it('copies a year once: first as a plan, then for real, then nothing more', async () => {
    const words = ['activity', 'copy-year', '--from', '2026', '--to', '2027']
    const plan = await json(...words, '--dry-run')
    expect(plan).toMatchObject({ dryRun: true, already: 0 })
    expect(plan.made).toMatchObject([{ name: '科普日', startsOn: '2027-09-18' }])
    expect(await json('activity', 'list')).toHaveLength(1)
    const made = await json(...words)
    expect(made.made[0].id).toBe(plan.made[0].id)
    expect(made.made[0].points).toMatchObject([{ name: '入口' }])
    expect(await json(...words)).toMatchObject({ made: [], already: 1 })
    expect(await json('activity', 'list')).toHaveLength(2)
    const faulty = await manyi('activity', 'copy-year', '--from', '26', '--to', '26')
    expect([faulty.code, faulty.error]).toEqual([2, expect.stringMatching(/--from:[\s\S]*--to:/)])
  })

  it('names every faulty option in one answer', async () => {
    const ran = await manyi('activity', 'add', '--name', 'x', '--type', 'y', '--from', '2026-13-01')
    expect(ran.code).toBe(2)
    expect(ran.error).toMatch(/--type:[\s\S]*--from:/)
    expect((await manyi('rate', '--from', '2026-02-30')).error).toContain('--from')
    expect((await manyi('rate', '--nonsense')).code).toBe(2)
    expect((await manyi('point', 'add')).error).toContain('--name')
    expect((await manyi('nonsense')).out).toContain('tally check')
  })
})
