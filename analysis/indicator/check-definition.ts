import type { IndicatorDefinition } from './definition.ts'
import { definitionFaults } from './definition-faults.ts'

/**
 * Refuses a definition that cannot be scored; `definitionFaults` says what that means and names
 * all faults at once.
 * @throws RangeError naming the first faulty field, for instance `definition.targetPercent`.
 */
export function checkDefinition(definition: IndicatorDefinition): void {
  const [fault] = definitionFaults(definition)
  if (fault) throw new RangeError(`definition.${fault.field}: ${fault.code.replaceAll('_', ' ')}`)
}
