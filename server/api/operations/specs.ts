import { exportResponsesSpec } from './export-responses.ts'
import type { OperationSpec } from './operation.ts'
import { readDescriptionSpec, readDocumentationSpec } from './read-description.ts'
import { readIndicatorSpec } from './read-indicator.ts'
import { recordResponsesSpec } from './record-responses.ts'

/** Every route under /api/v1, in the order in which people read; a test holds it to the app's. */
export const SPECS: readonly OperationSpec[] = [
  recordResponsesSpec,
  readIndicatorSpec,
  exportResponsesSpec,
  readDescriptionSpec,
  readDocumentationSpec,
]
