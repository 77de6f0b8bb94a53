import type { AppError } from '../errors.ts'
import { UsageError } from './command.ts'

/** A fault of fields as a fault of the options of the same names. */
export function usageErrorOf(error: AppError<'form_invalid'>): UsageError {
  const faults = Object.entries(error.details.fields)
  return new UsageError(faults.map(([name, fault]) => `--${name}: ${fault}.`).join('\n'))
}
