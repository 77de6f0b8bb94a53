import { z } from 'zod'
import { explained } from '../../explained.ts'

/** A message code with its parameters; the texts of the pages belong to the pages. */
export const message = z.object({
  code: explained('indicator.warnings.code', z.string()),
  params: explained(
    'indicator.warnings.params',
    z.record(z.string(), z.union([z.number(), z.string()])),
  ),
})
