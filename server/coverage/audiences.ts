import { thinGroups } from '../../analysis/coverage/thin-groups.ts'
import type { Audience } from '../../survey-ui/desk/coverage-props.ts'
import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import type { Deps } from '../deps.ts'
import { readQuestionnaires } from '../questionnaires.ts'
import { audienceCounts } from './audience-counts.ts'

/** Questions about the audience, and the categories that are no group that could be missing. */
const QUESTIONS = [
  { id: 'group', without: ['other'] },
  { id: 'age', without: ['undisclosed'] },
] as const

/** Who answered in a period, by group and by age; questions that are not asked are left out. */
export async function readAudiences(
  deps: Pick<Deps, 'db'>,
  period: { readonly from: string; readonly to: string },
  language: Language,
): Promise<readonly Audience[]> {
  const { current } = await readQuestionnaires(deps.db)
  const audiences: Audience[] = []
  for (const { id, without } of QUESTIONS) {
    const question = current.questionnaire.questions.find((one) => one.id === id)
    if (!question) continue
    const categories = question.categories.filter(({ code }) => !without.some((w) => w === code))
    const byCode = await audienceCounts(deps, id, period)
    const counts = categories.map(({ code }) => ({ code, n: byCode.get(code) ?? 0 }))
    const labels = new Map(categories.map(({ code, label }) => [code, label[language]]))
    audiences.push({
      question: question.shortText[language],
      n: counts.reduce((sum, { n }) => sum + n, 0),
      groups: thinGroups(counts).map((one) => ({
        ...one,
        label: labels.get(one.code) ?? one.code,
      })),
    })
  }
  return audiences
}
