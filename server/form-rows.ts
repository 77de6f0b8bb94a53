import type { IndicatorDefinition } from '../analysis/indicator/definition.ts'
import type { FormRow } from '../survey-ui/desk/form-row-text.ts'
import { DEFAULT_LABELS } from './defaults/indicators.ts'
import type { Deps } from './deps.ts'
import { readIndicator } from './indicator.ts'
import { questionTexts } from './question-text.ts'
import { currentDefinitions } from './stores/definition.ts'
import { remarksOfPeriod } from './stores/remark.ts'

/**
 * The rows of the self-evaluation form: every active indicator in its order, over one period.
 *
 * @throws AppError `form_invalid` naming the field (`from`, `to`)
 */
export async function readFormRows(
  deps: Deps,
  period: { readonly from: string; readonly to: string },
): Promise<readonly FormRow[]> {
  const definitions = await currentDefinitions(deps.db)
  const [indicators, remarks, textOf] = await Promise.all([
    Promise.all(definitions.map(({ id }) => readIndicator(deps, { ...period, definitionId: id }))),
    remarksOfPeriod(deps.db, period.from, period.to),
    questionTexts(deps.db),
  ])
  return definitions.flatMap((definition, index) => {
    const indicator = indicators[index]
    if (!indicator) return []
    const remark = remarks.get(definition.id)
    return [
      {
        indicator,
        labels: labelsOf(definition),
        question: textOf(definition.question),
        remark: remark && remark.text !== '' ? remark : null,
      },
    ]
  })
}

/** What the form says of an indicator; definitions stored before it could be printed say nothing. */
export function labelsOf({ formLabels, name }: IndicatorDefinition): FormRow['labels'] {
  return formLabels ?? { ...DEFAULT_LABELS, third: name }
}
