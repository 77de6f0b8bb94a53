import { periodQuery } from '../query.ts'
import { ALWAYS_POSSIBLE, exampleProblem, OF_CALLERS, type OperationSpec } from './operation.ts'

/** With its byte-order mark and line ends, as the app sends it; a test compares. */
const csvExample = `\ufeff${[
  'id,answered_at,received_at,local_date,point,activity,stratum,channel,presence,language,duration_s,flags,questionnaire_version,activity_type,overall,why,department,content,guidance,staff,environment,convenience,group,age,recommend,comment,withheld',
  '0d9f3c1e-5b7a-4a52-9d1c-6f2e8b40a7d3,2026-05-01T02:00:00.000Z,2026-05-01T02:00:00.000Z,2026-05-01,k7m2q9x,,museum_visit,self_scan,0,zh,,ticket_missing,1,not_asked,5,not_asked,not_applicable,4,not_answered,not_answered,not_answered,not_answered,farmer,not_answered,not_answered,,',
].join('\r\n')}\r\n`

export const exportResponsesSpec: OperationSpec = {
  id: 'exportResponses',
  method: 'get',
  path: '/responses.csv',
  scope: 'responses:read',
  isOpen: false,
  query: periodQuery,
  answers: { '200': { type: 'text/csv', schemas: [] } },
  problems: [...OF_CALLERS, 'form_invalid', ...ALWAYS_POSSIBLE],
  examples: [
    {
      name: 'file',
      token: 'responses:read',
      query: 'from=2026-05-01&to=2026-05-01',
      status: 200,
      answer: csvExample,
    },
    {
      name: 'missingScope',
      token: 'indicator:read',
      status: 403,
      answer: exampleProblem('token_scope_missing', 403, 'This token does not allow this', {
        details: { scope: 'responses:read' },
      }),
    },
  ],
}
