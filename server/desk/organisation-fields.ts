import type { OrganisationFields } from '../../survey-ui/desk/organisation-page.tsx'
import type { OrganisationSetting } from '../stores/organisation.ts'
import type { Organisation } from '../stores/setting.ts'
import { collectFaults, isLong } from './form.ts'

const LONGEST_NAME = 60
const LONGEST_NUMBER = 40

/** Fields of the form and the settings behind them. */
const SETTING_OF: Readonly<Record<keyof OrganisationFields, OrganisationSetting>> = {
  associationZh: 'organisation.association.zh',
  associationEn: 'organisation.association.en',
  museumZh: 'organisation.museum.zh',
  museumEn: 'organisation.museum.en',
  telephone: 'organisation.telephone',
  icp: 'organisation.icp',
}

export const ORGANISATION_FIELDS = Object.keys(SETTING_OF) as (keyof OrganisationFields)[]

/** What is wrong with the fields, by field. */
export function organisationFaults(fields: OrganisationFields): Readonly<Record<string, string>> {
  const longest = (name: keyof OrganisationFields) =>
    name === 'telephone' || name === 'icp' ? LONGEST_NUMBER : LONGEST_NAME
  return collectFaults([
    ['associationZh', fields.associationZh === '', 'required'],
    ...ORGANISATION_FIELDS.map(
      (name) => [name, isLong(fields[name], longest(name)), 'too_long'] as const,
    ),
  ])
}

/** The organisation as the form shows it. */
export function toOrganisationFields(organisation: Organisation): OrganisationFields {
  return {
    associationZh: organisation.association.zh,
    associationEn: organisation.association.en,
    museumZh: organisation.museum.zh,
    museumEn: organisation.museum.en,
    telephone: organisation.telephone,
    icp: organisation.icp,
  }
}

/** The settings that an edit changes. */
export function organisationChanges(before: OrganisationFields, after: OrganisationFields) {
  return ORGANISATION_FIELDS.filter((name) => before[name] !== after[name]).map(
    (name) => [SETTING_OF[name], after[name]] as const,
  )
}
