const DIGIT = '[0-9\uff10-\uff19]'
const GAP = '[ \u3000-]?'

/** Eleven digits of a mainland mobile number, also written in groups, full width or with +86. */
const MOBILE = new RegExp(
  `(?<!${DIGIT})(?:(?:\\+|\uff0b|00)?86${GAP})?[1\uff11][3-9\uff13-\uff19]${DIGIT}(?:${GAP}${DIGIT}){8}(?!${DIGIT})`,
  'gu',
)

/** Eighteen characters of an identity number; the last one may be an X. */
const IDENTITY = new RegExp(
  `(?<!${DIGIT})${DIGIT}(?:${GAP}${DIGIT}){16}${GAP}(?:${DIGIT}|[xX])(?![0-9a-zA-Z])`,
  'gu',
)

const MASK = '***'

/** A comment without telephone and identity numbers; visitors are asked to leave them out. */
export function maskPersonal(comment: string): string {
  return comment.replace(IDENTITY, MASK).replace(MOBILE, MASK)
}
