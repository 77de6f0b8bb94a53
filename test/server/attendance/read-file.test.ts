import { utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { activityEntries } from '../../../server/attendance/activity-entries.ts'
import type { ListEntry } from '../../../server/attendance/list-entry.ts'
import { readFile } from '../../../server/attendance/read-file.ts'
import type { FileFault } from '../../../server/attendance/sheet.ts'
import { ACTIVITY_TYPES, TOWNS } from '../../../server/defaults/linze.ts'
import { gb18030, utf8, utf16, workbook } from './list-file.ts'

const named = ({ id, zh, en }: { id: string; zh: string; en: string }) => ({
  id,
  name: { zh, en },
  retired: false,
})
const CONTEXT = {
  types: ACTIVITY_TYPES.map(named),
  towns: TOWNS.map(named),
  year: 2026,
  defaultType: 'fair',
}

const FAIR = { name: '庙会', startsOn: '2026-05-24', endsOn: '2026-05-24', attendance: 1_200 }
const LINES = ['活动名称,日期,人数', '庙会,2026/5/24,1200'] as const
const CSV = `${LINES.join('\r\n')}\r\n`

async function entries(bytes: Uint8Array<ArrayBuffer>): Promise<readonly ListEntry[] | FileFault> {
  const file = await readFile(bytes, 'activities', 5_000)
  return typeof file === 'string' ? file : activityEntries(file.rows, CONTEXT)
}

/** The entries of a file in which nothing is refused, with what is asked about. */
async function understood(bytes: Uint8Array<ArrayBuffer>) {
  const list = await entries(bytes)
  if (typeof list === 'string') throw new Error(list)
  const taken = list.filter((entry) => entry.leftOut === null)
  for (const { faults } of taken) expect(faults).toEqual([])
  return taken.map(({ name, startsOn, endsOn, attendance }) => ({
    name,
    startsOn,
    endsOn,
    attendance,
  }))
}

describe('a text file', () => {
  it.each([
    ['UTF-8 without a mark', utf8(CSV)],
    ['UTF-8 with a byte-order mark', utf8(`\ufeff${CSV}`)],
    ['GB18030', gb18030(CSV)],
    ['UTF-16, little endian, with its mark', utf16(CSV, 'le', true)],
    ['UTF-16, big endian, with its mark', utf16(CSV, 'be', true)],
    ['UTF-16 without a mark', utf16(CSV, 'le', false)],
    ['semicolons', utf8(CSV.replaceAll(',', ';'))],
    ['tabs', utf8(CSV.replaceAll(',', '\t'))],
    ['tabs in UTF-16, Excel\u2019s "Unicode text"', utf16(CSV.replaceAll(',', '\t'), 'le', true)],
    ['full-width commas', utf8(CSV.replaceAll(',', '，'))],
    ['a declared delimiter', utf8(`sep=;\r\n${CSV.replaceAll(',', ';')}`)],
    ['line feeds only', utf8(CSV.replaceAll('\r\n', '\n'))],
    ['carriage returns only', utf8(CSV.replaceAll('\r\n', '\r'))],
    ['quoted fields', utf8('"活动名称","日期","人数"\r\n"庙会","2026/5/24","1,200"\r\n')],
    ['blank rows', utf8(`\r\n${LINES[0]}\r\n\r\n,,\r\n${LINES[1]}\r\n,,\r\n\r\n`)],
    ['a title above', utf8(`2026年活动统计表,,\r\n单位：县科协,,\r\n${CSV}`)],
    ['a total below', utf8(`${CSV}合 计,,"1,200"\r\n`)],
    ['a note below', utf8(`${CSV}注：人数为人次,,\r\n`)],
    ['the header repeated', utf8(`${CSV}${LINES[0]}\r\n`)],
  ])('is read with %s', async (_, bytes) => {
    expect(await understood(bytes)).toEqual([FAIR])
  })

  it.each([
    ['2026-05-24', '2026-05-24'],
    ['2026.5.24', '2026-05-24'],
    ['2026年5月24日', '2026-05-24'],
    ['2026年5月24日（星期日）', '2026-05-24'],
    ['２０２６／５／２４', '2026-05-24'],
    ['20260524', '2026-05-24'],
    ['46166', '2026-05-24'],
    ['5月24日', '2026-05-24'],
    ['2026/5/24 9:30', '2026-05-24'],
    ['2026/5/24-5/26', '2026-05-26'],
    ['2026年5月24日至26日', '2026-05-26'],
    ['2026-05-24至2026-05-26', '2026-05-26'],
    ['5.24～5.26', '2026-05-26'],
  ])('understands the date %s', async (date, endsOn) => {
    const list = await understood(utf8(`活动名称,日期,人数\n庙会,${date},1200`))
    expect(list).toEqual([{ ...FAIR, endsOn }])
  })

  it.each([
    '1200',
    '"1,200"',
    '１２００',
    '"１，２００"',
    '1200人',
    '1 200人次',
    '0.12万',
    '1200.0',
    ' 1200 ',
  ])('understands the number %s', async (number) => {
    const list = await understood(utf8(`活动名称,日期,人数\n庙会,2026/5/24,${number}`))
    expect(list).toEqual([FAIR])
  })

  it('names every cell that it cannot take by row and column', async () => {
    const rows = [
      '序号,活动名称,活动日期,参加人数',
      '1,,2026/5/1,10',
      '2,讲座,2026/2/30,10',
      '3,讲座,,约300',
      '4,讲座,2026/5/4,-5',
      '5,讲座,2026/5/5,12.5',
      '6,讲座,2026/5/6,#REF!',
      '7,讲座,2026/5/7,70000+',
      `8,${'长'.repeat(81)},2026/5/8,99999999`,
      '9,讲座,5/6/2026,10',
    ]
    const list = await entries(utf8(rows.join('\n')))
    if (typeof list === 'string') throw new Error(list)
    const faults = list.flatMap((entry) =>
      entry.faults.map(({ column, code }) => `${column}${entry.row} ${code}`),
    )
    expect(faults).toEqual([
      'B2 required',
      'C3 date',
      'C4 required',
      'D4 approximate',
      'D5 negative',
      'D6 not_whole',
      'D7 not_a_number',
      'D8 approximate',
      'B9 too_long',
      'D9 too_many',
      'C10 date',
    ])
  })
})

describe('a workbook', () => {
  const table = [
    ['活动名称', '日期', '人数'],
    ['庙会', 46_166, 1_200],
  ]

  it.each([
    ['xlsx', workbook({ 活动: table })],
    ['xls, whatever it is called', workbook({ 活动: table }, 'biff8')],
  ])('is read as %s, serial dates included', async (_, bytes) => {
    expect(await understood(bytes)).toEqual([FAIR])
  })

  it('counts for its values, not for how they are shown or were computed', async () => {
    const sheet = utils.aoa_to_sheet(table)
    sheet['B2'] = { t: 'n', v: 46_166, z: 'm"月"d"日"' }
    sheet['C2'] = { t: 'n', v: 1_200, z: '#,##0"人次"', f: '600*2' }
    expect(await understood(workbook({ 活动: sheet }))).toEqual([FAIR])
    expect(await understood(workbook({ 活动: sheet }, 'biff8'))).toEqual([FAIR])
  })

  it('understands a merged title, a header of two rows and merged dates', async () => {
    const sheet = utils.aoa_to_sheet([
      ['2026年科普活动统计表', null, null, null],
      ['活动名称', '日期', '参加情况', null],
      [null, null, '场次', '人数'],
      ['庙会', '2026/5/24', 2, 1_200],
      ['讲座', null, 1, 60],
    ])
    sheet['!merges'] = ['A1:D1', 'A2:A3', 'B2:B3', 'C2:D2', 'B4:B5'].map(utils.decode_range)
    for (const bytes of [workbook({ 表: sheet }), workbook({ 表: sheet }, 'biff8')]) {
      expect(await understood(bytes)).toEqual([FAIR, { ...FAIR, name: '讲座', attendance: 60 }])
    }
  })

  it('is read from every visible sheet with a header, and says which it leaves out', async () => {
    const bytes = workbook({ 五月: table, 说明: [['填表说明']], 六月: table })
    const file = await readFile(bytes, 'activities', 5_000)
    if (typeof file === 'string') throw new Error(file)
    expect(file.rows.map(({ sheet, row }) => `${sheet}${row}`)).toEqual(['五月2', '六月2'])
    expect(file.reading.sheetsLeftOut).toEqual(['说明'])
  })

  it('with dates counted from 1904 gives the same days', async () => {
    const sheet = utils.aoa_to_sheet([table[0] ?? [], ['庙会', 46_166 - 1_462, 1_200]])
    const book = {
      SheetNames: ['a'],
      Sheets: { a: sheet },
      Workbook: { WBProps: { date1904: true } },
    }
    const { write } = await import('@e965/xlsx')
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
    expect(await understood(bytes)).toEqual([FAIR])
  })
})

describe('what is no list', () => {
  it.each([
    ['nothing', new Uint8Array(0), 'empty'],
    ['blank lines', utf8('\n\n,,\n'), 'empty'],
    ['a list of something else', utf8('姓名,电话\n甲,1\n'), 'no_header'],
    ['a web page called xls', utf8('<html><table><tr><td>人数</td></tr></table>'), 'web_page'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0xff]), 'encoding'],
    ['a broken workbook', workbook({ a: [['b']] }).slice(0, 900), 'not_a_table'],
    ['more than 2 MB', new Uint8Array(2 * 1024 * 1024 + 1), 'too_large'],
  ])('is refused: %s', async (_, bytes, fault) => {
    expect(await entries(bytes)).toBe(fault)
  })

  it('is refused: more rows than are taken', async () => {
    const bytes = utf8(`${LINES[0]}\n${`${LINES[1]}\n`.repeat(5_001)}`)
    expect(await entries(bytes)).toBe('too_many_rows')
  })

  it('is refused: a workbook that unpacks to more than it may, whatever it says of itself', async () => {
    const { deflateRawSync } = await import('node:zlib')
    const { zip } = await import('./lying-zip.ts')
    const packed = deflateRawSync(new Uint8Array(40 * 1024 * 1024))
    expect(packed.length).toBeLessThan(1024 * 1024)
    expect(await entries(zip('xl/worksheets/sheet1.xml', packed, 100))).toBe('unpacked_too_large')
  })
})
