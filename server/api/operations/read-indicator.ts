import { indicatorQuery } from '../indicator.ts'
import { indicatorExample } from './indicator-example.ts'
import { ALWAYS_POSSIBLE, exampleProblem, OF_CALLERS, type OperationSpec } from './operation.ts'

export const readIndicatorSpec: OperationSpec = {
  id: 'readIndicator',
  method: 'get',
  path: '/indicator',
  scope: 'indicator:read',
  isOpen: false,
  query: indicatorQuery,
  answers: { '200': { type: 'application/json', schemas: ['Indicator'] } },
  problems: [...OF_CALLERS, 'form_invalid', ...ALWAYS_POSSIBLE],
  examples: [
    {
      name: 'year',
      token: 'indicator:read',
      query: 'from=2026-01-01&to=2026-12-31',
      status: 200,
      answer: indicatorExample,
    },
    {
      name: 'wrongDate',
      token: 'indicator:read',
      query: 'from=2026-02-30',
      status: 422,
      answer: exampleProblem('form_invalid', 422, 'Some fields need attention', {
        details: { fields: { from: 'not_a_date' } },
      }),
    },
    {
      name: 'wrongToken',
      token: 'wrong',
      status: 401,
      answer: exampleProblem('token_invalid', 401, 'This token does not work'),
    },
  ],
}
