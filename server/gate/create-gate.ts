import type { Catalogue } from '../catalogue.ts'
import type { Deps } from '../deps.ts'
import { responseInsert } from '../stores/response.ts'
import { createBurstWatch } from './burst.ts'
import type { GateParts } from './record.ts'

/** The parts of the gate for one process. */
export function createGate(deps: Deps, catalogue: Catalogue): GateParts {
  return {
    deps,
    catalogue,
    insert: responseInsert(deps.db),
    burst: createBurstWatch(),
  }
}
