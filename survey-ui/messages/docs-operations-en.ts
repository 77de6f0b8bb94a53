import type { DOCS_EXAMPLES_ZH, DOCS_OPERATIONS_ZH } from './docs-operations-zh.ts'

export const DOCS_OPERATIONS_EN: typeof DOCS_OPERATIONS_ZH = {
  recordResponses: {
    summary: 'Send responses',
    description:
      'Sends one response or a list. An answer of 201 or 200 means that it is on disk. When the network fails, send the same again: one id with one content is recorded once and keeps its receipt. The channel self_scan needs no token; paper, assisted, kiosk and imported need responses:write.',
    answers: {
      '200': 'A response that had been recorded before; or the results of a list, one by one.',
      '201': 'A response that was recorded just now.',
    },
  },
  exportResponses: {
    summary: 'Download the responses',
    description:
      'Every response of a period, byte for byte the file of “Data export” at the desk: UTF-8 with a byte-order mark, columns named by question id, telephone and identity numbers, e-mail addresses and accounts in comments masked, hidden comments left out, and so is what was written where fewer than ten have answered in the period (column `withheld` says why); test responses are left out. It is sent while it is made; every download is written into the audit log.',
    answers: { '200': 'The CSV file.' },
  },
  readIndicator: {
    summary: 'Read the indicator',
    description:
      'The satisfaction rate (or index) of a period and kind of activity, with counts, interval, whether the target is reached, whether that is demonstrated, the score, and every other convention. The same object as at the desk, on the command line and in the evidence.',
    answers: { '200': 'The indicator object.' },
  },
  readDescription: {
    summary: 'Read this description (for programs)',
    description:
      'The OpenAPI 3.1 document of this interface, made from the rules that judge requests; other tools can import it.',
    answers: { '200': 'The OpenAPI 3.1 document.' },
  },
  readDocumentation: {
    summary: 'Read this documentation',
    description: 'The page you are reading.',
    answers: { '200': 'A web page.' },
  },
}

export const DOCS_EXAMPLES_EN: typeof DOCS_EXAMPLES_ZH = {
  single: 'Send one response',
  again: 'Send it again: it is not recorded twice',
  list: 'Enter two paper forms with a token; the second has a fault',
  faultyAnswers: 'Faulty answers: each is named',
  otherChannel: 'No paper forms without a token',
  year: 'Read the indicator of a year',
  wrongDate: 'A wrong date: the parameter is named',
  wrongToken: 'Wrong, expired and revoked tokens get the same answer',
  file: 'Download the responses of a day',
  missingScope: 'The token lacks this scope',
}
