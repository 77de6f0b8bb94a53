/** Why a password is refused; the words are in `survey-ui/messages/desk.ts`. */
export type PasswordFault = 'too_short' | 'too_long' | 'common' | 'contains_name'

const SHORTEST = 8
const LONGEST = 128

/** What everybody tries first. Digits and signs around a word are taken off before comparing. */
const COMMON_WORDS = new Set(
  `password passwort passw0rd qwerty qwertyuiop qwertyui asdfghjkl asdfghjk asdfasdf zxcvbnm
  iloveyou woaini admin administrator root welcome letmein monkey dragon sunshine princess football
  baseball superman master shadow trustno michael abc abcd abcde abcdef abcdefg abcdefgh
  qazwsx qazwsxedc aa aaa test testtest guest changeme secret hello ninja login
  manyi linze kexie kepu kejiguan zhangye gansu satisfaction survey museum`.split(/\s+/),
)

const COMMON_WHOLE = new Set(
  `12345678 123456789 1234567890 0123456789 87654321 987654321 11111111 111111111 00000000 88888888
  66666666 99999999 22222222 12341234 11223344 112233445566 123123123 123456123 147258369 123654789
  1qaz2wsx 1q2w3e4r 1q2w3e4r5t q1w2e3r4 qwer1234 asdf1234 zaq12wsx 5201314a a5201314 woaini1314
  woaini520 woaini521 1314520a p@ssw0rd p@ssword pa55word 20082008 20262026 31415926`.split(/\s+/),
)

/**
 * Length, the passwords everybody tries, and the name itself; there are no rules on which
 * characters a password must hold.
 */
export function passwordFault(password: string, name: string): PasswordFault | undefined {
  const text = password.normalize('NFKC')
  const length = [...text].length
  if (length < SHORTEST) return 'too_short'
  if (length > LONGEST) return 'too_long'
  const lower = text.toLowerCase()
  if (isCommon(lower)) return 'common'
  const owner = name.normalize('NFKC').trim().toLowerCase()
  return owner.length >= 2 && lower.includes(owner) ? 'contains_name' : undefined
}

function isCommon(lower: string): boolean {
  const word = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const oneCharacter = new Set(lower).size === 1
  return oneCharacter || COMMON_WHOLE.has(lower) || COMMON_WORDS.has(word)
}
