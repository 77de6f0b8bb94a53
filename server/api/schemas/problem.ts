import { z } from 'zod'
import type { ErrorCode } from '../../errors.ts'
import { explained } from '../../explained.ts'
import { PROBLEMS } from '../../problem.ts'

const CODES = Object.keys(PROBLEMS) as [ErrorCode, ...ErrorCode[]]

const fault = z.object({
  pointer: explained('problem.errors.pointer', z.string()),
  code: explained('problem.errors.code', z.string()),
  detail: explained('problem.errors.detail', z.string().optional()),
})

/** Every error of the API, by RFC 9457. */
export const problemSchema = explained(
  'problem',
  z.object({
    type: explained('problem.type', z.url()),
    title: explained('problem.title', z.string()),
    status: explained('problem.status', z.int().min(400).max(599)),
    code: explained('problem.code', z.enum(CODES)),
    instance: explained('problem.instance', z.string()),
    details: explained('problem.details', z.record(z.string(), z.unknown()).optional()),
    errors: explained('problem.errors', z.array(fault).optional()),
  }),
)
