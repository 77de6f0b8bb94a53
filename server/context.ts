import type { Language } from '../survey-ui/instrument/questionnaire.ts'
import type { Organiser } from '../survey-ui/parts/organiser-foot.tsx'
import type { Catalogue } from './catalogue.ts'
import type { Deps } from './deps.ts'
import type { GateParts } from './gate/record.ts'
import type { Organisation } from './stores/setting.ts'
import type { Openings } from './visitor/openings.ts'

/** What the routes of one app share. */
export interface AppContext {
  readonly deps: Deps
  readonly catalogue: Catalogue
  readonly gate: GateParts
  readonly openings: Openings
}

/** The organisation in the language of a page. */
export function organiserIn(organisation: Organisation, language: Language): Organiser {
  return {
    museum: organisation.museum[language],
    association: organisation.association[language],
    telephone: organisation.telephone,
    icp: organisation.icp,
  }
}
