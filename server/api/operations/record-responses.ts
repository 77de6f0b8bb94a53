import { ALWAYS_POSSIBLE, exampleProblem, type OperationSpec } from './operation.ts'

const single = {
  id: '0d9f3c1e-5b7a-4a52-9d1c-6f2e8b40a7d3',
  point: 'k7m2q9x',
  answers: { overall: 5, content: 4, department: 'not_applicable', group: 'farmer' },
}

const paper = {
  id: '6a1b7c90-2f4e-4d35-8b6a-91c0e7d5f214',
  point: 'k7m2q9x',
  channel: 'paper',
  answeredAt: '2026-04-28T15:30:00+08:00',
  answers: { overall: 4, group: 'elderly' },
}

const faultyPaper = {
  id: 'c2d4e6f8-1a3b-4c5d-9e7f-a0b1c2d3e4f5',
  point: 'k7m2q9x',
  channel: 'paper',
  answeredAt: '2026-04-28T15:30:00+08:00',
  answers: { overall: 9 },
}

const recorded = { status: 'recorded', id: single.id, receipt: '7QK3M-X0B2T' }

const answersInvalid = exampleProblem('answers_invalid', 422, 'Some answers cannot be accepted', {
  details: { faults: [{ question: 'overall', code: 'unknown_category' }], version: 1 },
  errors: [
    {
      pointer: '#/answers/overall',
      code: 'unknown_category',
      detail: '“总体满意度”的选项已经更新，请重新选择',
    },
  ],
})

export const recordResponsesSpec: OperationSpec = {
  id: 'recordResponses',
  method: 'post',
  path: '/responses',
  scope: 'responses:write',
  isOpen: true,
  body: ['Submission', 'SubmissionList'],
  answers: {
    '201': { type: 'application/json', schemas: ['Recorded'] },
    '200': { type: 'application/json', schemas: ['Recorded', 'Results'] },
  },
  headers: ['Manyi-Most-Items'],
  problems: [
    'token_invalid',
    'token_scope_missing',
    'channel_not_allowed',
    'point_not_open',
    'point_unknown',
    'response_conflict',
    'point_closed',
    'length_required',
    'body_too_large',
    'too_many_items',
    'content_type_unsupported',
    'body_invalid',
    'answers_invalid',
    'questionnaire_unknown',
    ...ALWAYS_POSSIBLE,
  ],
  examples: [
    { name: 'single', body: single, status: 201, answer: recorded },
    { name: 'again', body: single, status: 200, answer: { ...recorded, status: 'duplicate' } },
    {
      name: 'list',
      token: 'responses:write',
      body: [paper, faultyPaper],
      status: 200,
      answer: {
        results: [
          { status: 'recorded', id: paper.id, receipt: null },
          { status: 'problem', id: faultyPaper.id, problem: answersInvalid },
        ],
      },
    },
    {
      name: 'faultyAnswers',
      body: { ...single, id: faultyPaper.id, answers: { overall: 9 } },
      status: 422,
      answer: answersInvalid,
    },
    {
      name: 'otherChannel',
      body: paper,
      status: 403,
      answer: exampleProblem(
        'channel_not_allowed',
        403,
        'This channel needs a token or a signed-in operator',
        { details: { channel: 'paper' } },
      ),
    },
  ],
}
