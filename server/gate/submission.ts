import { z } from 'zod'

export const CHANNELS = ['self_scan', 'kiosk', 'assisted', 'paper', 'imported'] as const

/** Shape of a point's code; longer or stranger text is not looked up. */
export const POINT_CODE = /^[0-9a-z][0-9a-z-]{2,31}$/

const answer = z.union([
  z.string().max(64),
  z.number().int().min(-1_000).max(1_000),
  z.array(z.union([z.string().max(64), z.number().int().min(-1_000).max(1_000)])).max(32),
  z.null(),
])

/** One response as it is posted; which answers are possible is the questionnaire's matter. */
export const submissionSchema = z.strictObject({
  id: z.uuid().transform((id) => id.toLowerCase()),
  point: z.string().max(64),
  answers: z.record(z.string().max(64), answer),
  questionnaireVersion: z.number().int().min(1).max(1_000_000).optional(),
  channel: z.enum(CHANNELS).optional(),
  /** Counts for records of an operator or device; a web response is dated by the server. */
  answeredAt: z.iso.datetime({ offset: true }).optional(),
  language: z.enum(['zh', 'en']).optional(),
  ticket: z.string().max(200).optional(),
  comment: z.string().max(4_000).optional(),
})

export type Submission = z.infer<typeof submissionSchema>

/** JSON pointers of what is wrong, with zod's codes. */
export function issuesOf(error: z.ZodError, prefix = '#') {
  return error.issues.map((issue) => ({
    pointer: [prefix, ...issue.path.map((part) => escapePointer(String(part)))].join('/'),
    code: issue.code ?? 'invalid',
  }))
}

function escapePointer(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1')
}
