import { utils, type WorkSheet, write } from '@e965/xlsx'

type Value = string | number | Date | null

/** Bytes of a workbook that the library writes, in a format of choice. */
export function workbook(
  sheets: Readonly<Record<string, readonly (readonly Value[])[] | WorkSheet>>,
  bookType: 'xlsx' | 'biff8' = 'xlsx',
): Uint8Array<ArrayBuffer> {
  const book = utils.book_new()
  for (const [name, content] of Object.entries(sheets)) {
    const isSheet = !Array.isArray(content)
    const sheet = isSheet
      ? (content as WorkSheet)
      : utils.aoa_to_sheet(content.map((row) => [...row]))
    utils.book_append_sheet(book, sheet, name)
  }
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer)
}

/** Bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(new TextEncoder().encode(text))
}

/** The characters of the lists below in GB18030, by the table of the standard. */
const GB: Readonly<Record<string, readonly [number, number]>> = {
  活: [0xbb, 0xee],
  动: [0xb6, 0xaf],
  名: [0xc3, 0xfb],
  称: [0xb3, 0xc6],
  日: [0xc8, 0xd5],
  期: [0xc6, 0xda],
  人: [0xc8, 0xcb],
  数: [0xca, 0xfd],
  庙: [0xc3, 0xed],
  会: [0xbb, 0xe1],
  年: [0xc4, 0xea],
  月: [0xd4, 0xc2],
}

/** Bytes of a text in GB18030; only ASCII and the characters of the table. */
export function gb18030(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = GB[character]
      if (bytes) return bytes
      const code = character.charCodeAt(0)
      if (code > 0x7f) throw new Error(`${character} is not in the table.`)
      return [code]
    }),
  )
}

/** Bytes of a text in UTF-16. */
export function utf16(text: string, endian: 'le' | 'be', mark: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer((text.length + (mark ? 1 : 0)) * 2))
  const marked = mark ? `\ufeff${text}` : text
  for (let i = 0; i < marked.length; i += 1) {
    view.setUint16(i * 2, marked.charCodeAt(i), endian === 'le')
  }
  return new Uint8Array(view.buffer)
}
