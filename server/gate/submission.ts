import { z } from 'zod'
import { explained } from '../explained.ts'

export const CHANNELS = ['self_scan', 'kiosk', 'assisted', 'paper', 'imported'] as const

/** Shape of a point's code; longer or stranger text is not looked up. */
export const POINT_CODE = /^[0-9a-z][0-9a-z-]{2,31}$/

const answer = z.union([
  z.string().max(64),
  z.number().int().min(-1_000).max(1_000),
  z.array(z.union([z.string().max(64), z.number().int().min(-1_000).max(1_000)])).max(32),
  z.null(),
])

/** Years a response may be from: others are typing errors, and their dates would not sort. */
const YEARS = { from: Date.UTC(2000, 0, 2), to: Date.UTC(2100, 0, 1) }

function isReasonable(at: Date): boolean {
  return at.getTime() >= YEARS.from && at.getTime() < YEARS.to
}

/** One response as it is posted; which answers are possible is the questionnaire's matter. */
export const submissionSchema = explained(
  'submission',
  z.strictObject({
    id: explained('submission.id', z.uuid()).transform((id) => id.toLowerCase()),
    point: explained('submission.point', z.string().max(64)).transform((code) =>
      code.toLowerCase(),
    ),
    answers: explained('submission.answers', z.record(z.string().max(64), answer)),
    questionnaireVersion: explained(
      'submission.questionnaireVersion',
      z.number().int().min(1).max(1_000_000).optional(),
    ),
    channel: explained('submission.channel', z.enum(CHANNELS).optional()),
    /** Counts for records of an operator or device; a web response is dated by the server. */
    answeredAt: explained(
      'submission.answeredAt',
      z.iso
        .datetime({ offset: true })
        .refine((text) => isReasonable(new Date(text)), 'out of range')
        .optional(),
    ),
    language: explained('submission.language', z.enum(['zh', 'en']).optional()),
    ticket: explained('submission.ticket', z.string().max(200).optional()),
    comment: explained('submission.comment', z.string().max(4_000).optional()),
  }),
)

export type Submission = z.infer<typeof submissionSchema>

/** More than any questionnaire asks for, counting each choice of a question. */
const MOST_ANSWERS = 300
const MOST_ISSUES = 20

/**
 * Whether an item is worth examining: a megabyte of nonsense must not keep the server busy. A key
 * that the schema would pass over in silence is no answer either.
 */
export function isPlausible(item: unknown): boolean {
  const answers = typeof item === 'object' && item !== null && 'answers' in item && item.answers
  if (typeof answers !== 'object' || answers === null) return true
  let n = 0
  for (const value of Object.values(answers)) n += Array.isArray(value) ? value.length + 1 : 1
  return n <= MOST_ANSWERS && !Object.hasOwn(answers, '__proto__')
}

/** JSON pointers of the first faults, with zod's codes. */
export function issuesOf(error: z.ZodError) {
  return error.issues.slice(0, MOST_ISSUES).map((issue) => ({
    pointer: ['#', ...issue.path.map((part) => escapePointer(String(part)))].join('/'),
    code: issue.code ?? 'invalid',
  }))
}

function escapePointer(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1')
}
