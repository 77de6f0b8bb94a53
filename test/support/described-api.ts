import { openApiDocument } from '../../server/api/open-api-document.ts'
import { defaultQuestionnaire } from '../../server/defaults/questionnaire.ts'
import type { OpenApiDocument } from '../../survey-ui/docs/open-api.ts'

/** The description of the API of a made-up house with the default questionnaire, in Chinese. */
export function describedApi(
  changes: Partial<Parameters<typeof openApiDocument>[0]> = {},
): OpenApiDocument {
  const types = [{ code: 'fair', label: { zh: '赶集', en: 'Fair' } }]
  return openApiDocument({
    origin: 'https://survey.example.cn',
    language: 'zh',
    sessionCookie: 'manyi_session',
    questionnaire: { version: 1, questionnaire: defaultQuestionnaire(types) },
    ...changes,
  })
}
