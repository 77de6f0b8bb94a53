/**
 * Something a reader of a result must know, as a code with parameters: `analysis` knows no texts
 * for people, the pages and reports translate.
 */
export interface Message {
  readonly code: string
  readonly params: Readonly<Record<string, number | string>>
}
