import type { Indicator } from '../../analysis/indicator/indicator.ts'
import { completeSettings } from '../../analysis/report/settings.ts'
import { officialInterval } from '../../survey-ui/desk/result-text.ts'
import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import type { PublishedFigure } from '../../survey-ui/public/results-page.tsx'
import { countAnswers } from '../counting/count-answers.ts'
import type { Deps } from '../deps.ts'
import { chooseIndicator, readIndicator } from '../indicator.ts'
import { localTime } from '../local-time.ts'
import { questionTexts } from '../question-text.ts'
import { listActivityTypes } from '../stores/activity.ts'
import { listIndicators } from '../stores/definition.ts'
import { type Publication, publishedYear } from './publication.ts'

/** Disclosure: a rate of fewer responses is told to nobody outside. */
const FEWEST = completeSettings().smallestGroup

/**
 * What everybody may know of the published indicator, in both languages.
 *
 * @throws AppError `form_invalid` when there is no indicator at all
 */
export async function readFigure(
  deps: Deps,
  publication: Publication,
): Promise<Readonly<Record<Language, PublishedFigure>>> {
  const { db, clock } = deps
  const period = publishedYear(publication.year, localTime(clock()).date)
  const chosen = chooseIndicator(await listIndicators(db), publication.indicator)
  const query = { ...period, definitionId: chosen?.definition.id }
  const [indicator, all, textOf, types] = await Promise.all([
    readIndicator(deps, query),
    countAnswers(deps, 'overall', { ...period, activityTypeIds: null }),
    questionTexts(db),
    listActivityTypes(db),
  ])
  const received = [...all.byCode.values()].reduce((sum, n) => sum + n, 0)
  const { definition } = indicator
  const inLanguage = (language: Language): PublishedFigure => ({
    ...disclosed(indicator),
    name: definition.name,
    convention: definition.convention,
    question: textOf(definition.question)[language],
    scope:
      definition.scope.activityTypeIds?.map(
        (id) => types.find((type) => type.id === id)?.name[language] ?? id,
      ) ?? null,
    ...period,
    asOf: indicator.asOf,
    received,
  })
  return { zh: inLanguage('zh'), en: inLanguage('en') }
}

function disclosed(indicator: Indicator) {
  const { valid, display } = indicator
  if (valid < FEWEST) return { achieved: null, interval: null, valid: null, fewest: FEWEST }
  const interval = officialInterval(indicator)?.shown ?? null
  return { achieved: display.achieved, interval, valid, fewest: FEWEST }
}
