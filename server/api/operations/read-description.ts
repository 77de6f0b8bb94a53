import { z } from 'zod'
import { explained } from '../../explained.ts'
import { ALWAYS_POSSIBLE, type OperationSpec } from './operation.ts'

export const languageQuery = z.object({
  lang: explained('query.lang', z.enum(['zh', 'en'], { error: 'unknown' }).optional()),
})

export const readDescriptionSpec: OperationSpec = {
  id: 'readDescription',
  method: 'get',
  path: '/openapi.json',
  scope: null,
  isOpen: true,
  query: languageQuery,
  answers: { '200': { type: 'application/json', schemas: [] } },
  problems: ['form_invalid', ...ALWAYS_POSSIBLE],
  examples: [],
}

export const readDocumentationSpec: OperationSpec = {
  id: 'readDocumentation',
  method: 'get',
  path: '/docs',
  scope: null,
  isOpen: true,
  query: languageQuery,
  answers: { '200': { type: 'text/html', schemas: [] } },
  problems: ['form_invalid', ...ALWAYS_POSSIBLE],
  examples: [],
}
