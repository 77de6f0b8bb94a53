import { foldLookalikes } from './fold-lookalikes.ts'

/** Between two digits of one number: spaces and dashes of any kind, and what cannot be seen. */
const GAP = '[ .\\-]{0,3}'
const CHINESE_DIGIT = '[〇零○一二三四五六七八九幺]'

const digits = (n: number) => `\\d(?:${GAP}\\d){${n - 1}}`

/** What names a person or leads to one; a capturing group is the part that is masked. */
const PATTERNS: readonly RegExp[] = [
  // Identity numbers: eighteen characters, the last perhaps an X; fifteen with a possible birthday.
  new RegExp(`(?<!\\d)${digits(17)}${GAP}[\\dx](?![\\da-z])`, 'g'),
  new RegExp(
    `(?<!\\d)[1-9]${GAP}${digits(7)}${GAP}(?:0${GAP}[1-9]|1${GAP}[0-2])${GAP}[0-3](?:${GAP}\\d){4}(?!\\d)`,
    'g',
  ),
  // Mobile numbers, with or without the country.
  new RegExp(`(?<!\\d)(?:(?:\\+|00)?86${GAP})?1${GAP}[3-9](?:${GAP}\\d){9}(?!\\d)`, 'g'),
  new RegExp(`(?<!${CHINESE_DIGIT})[一幺]${CHINESE_DIGIT}{10}(?!${CHINESE_DIGIT})`, 'g'),
  // Landlines with their area, and seven or eight digits where the text says that it is one.
  /(?<!\d)(?<!\d[-.])\(?0\d{2,3}\)?[ .-]{0,3}[2-9]\d{2,3}[ .-]{0,3}\d{4}(?:(?:-|转|ext\.?) ?\d{1,5})?(?!\d)/g,
  /(?:电话|座机|固话|号码|tel|phone)[^\d\n]{0,6}([2-9]\d{2,3}[ .-]{0,3}\d{4})(?!\d)/g,
  // Nothing of a visit is counted in twelve digits: cards, two numbers without a space between.
  /\d{12,}/g,
  // Addresses of electronic mail.
  /(?<![a-z0-9._%+-])[a-z0-9._%+-]+ ?@ ?[a-z0-9-]+(?:\.[a-z0-9-]+)+/g,
  // WeChat: after a Chinese word any name; after a Latin one it must look like a name.
  /(?:微信|薇信|威信|v信|加v|加我v)(?:号码?|id|是|为|[:= ]){0,4}([a-z0-9][-_a-z0-9]{4,19})(?![-_a-z0-9])/g,
  /(?<![a-z])(?:wechat|weixin|vx|wx)(?:号| ?id| ?is)?(?: ?[:=是为] ?)([a-z0-9][-_a-z0-9]{4,19})(?![-_a-z0-9])/g,
  /(?<![a-z])(?:wechat|weixin|vx|wx) ?(?:号|id)? ?((?=[-_a-z]*\d)[a-z0-9][-_a-z0-9]{4,19})(?![-_a-z0-9])/g,
  // QQ: five to eleven digits.
  new RegExp(
    `(?:qq|扣扣|企鹅号?|加q)(?:号码?|群|是|为|is|[:= ]){0,4}([1-9](?:${GAP}\\d){4,10})(?!\\d)`,
    'g',
  ),
]

/** What one of the patterns needs; most comments have none of it and are done at once. */
const SUSPICIOUS = new RegExp(
  `[\\d@]|${CHINESE_DIGIT}{11}|微信|薇信|威信|v信|加v|加我v|wechat|weixin|vx|wx`,
)

const MASK = '***'

/**
 * A comment without telephone, identity and account numbers and without addresses of electronic
 * mail; visitors are asked to leave them out. What is stored stays as it is: this is the only form
 * that a page, a file or the API may show. Masking twice changes nothing more.
 */
export function maskPersonal(comment: string): string {
  const masked = maskOnce(comment)
  // A mask may leave a beginning behind that is a whole number by itself.
  return masked === comment ? comment : maskPersonal(masked)
}

function maskOnce(comment: string): string {
  const folded = foldLookalikes(comment)
  if (!SUSPICIOUS.test(folded)) return comment
  const isMasked = new Uint8Array(comment.length)
  for (const pattern of PATTERNS) {
    for (const match of folded.matchAll(pattern)) {
      const found = match[1] ?? match[0]
      const start = match.index + match[0].lastIndexOf(found)
      isMasked.fill(1, start, start + found.length)
    }
  }
  return withoutMasked(comment, isMasked)
}

/** Every run of masked characters becomes one mask. */
function withoutMasked(comment: string, isMasked: Uint8Array): string {
  let text = ''
  let from = 0
  while (from < comment.length) {
    const state = isMasked[from]
    let to = from
    while (to < comment.length && isMasked[to] === state) to += 1
    text += state === 1 ? MASK : comment.slice(from, to)
    from = to
  }
  return text
}
