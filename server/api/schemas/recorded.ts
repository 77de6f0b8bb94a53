import { z } from 'zod'
import { explained } from '../../explained.ts'
import type { Recorded } from '../../gate/record.ts'
import { submissionSchema } from '../../gate/submission.ts'
import { problemSchema } from './problem.ts'

/** Responses of one list; announced in the `Manyi-Most-Items` header. */
export const MOST_ITEMS = 200

export const submissionListSchema = explained(
  'submissionList',
  z.array(submissionSchema).max(MOST_ITEMS),
)

/** The answer to one response. */
export const recordedSchema = explained(
  'recorded',
  z.object({
    status: explained('recorded.status', z.enum(['recorded', 'duplicate'])),
    id: explained('recorded.id', z.uuid()),
    receipt: explained('recorded.receipt', z.string().nullable()),
  }),
) satisfies z.ZodType<Recorded>

/** One item of a list that was not recorded. */
export const refusedSchema = explained(
  'refused',
  z.object({
    status: z.literal('problem'),
    id: explained('refused.id', z.string().nullable()),
    problem: problemSchema,
    retryAfter: explained('refused.retryAfter', z.string().optional()),
  }),
)

/** The answer to a list. */
export const resultsSchema = explained(
  'results',
  z.object({
    results: z.array(z.discriminatedUnion('status', [recordedSchema, refusedSchema])),
  }),
)
