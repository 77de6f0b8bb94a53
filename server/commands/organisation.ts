import { overwriteOrganisation } from '../stores/organisation.ts'
import { readOrganisation } from '../stores/setting.ts'
import { byCommandLine } from './audit.ts'
import { type Command, textOption, UsageError } from './command.ts'

/** Option names to the settings they change. */
const SETTINGS = {
  association: 'organisation.association.zh',
  'association-en': 'organisation.association.en',
  museum: 'organisation.museum.zh',
  'museum-en': 'organisation.museum.en',
  telephone: 'organisation.telephone',
  icp: 'organisation.icp',
} as const

const LONGEST = 120

const set: Command = {
  name: 'organisation set',
  summary: '设置单位名称、电话、备案号 · set names, telephone and 备案号',
  options: {
    association: 'name of the association, Chinese',
    'association-en': 'the same in English',
    museum: 'name of the museum, Chinese',
    'museum-en': 'the same in English',
    telephone: 'number on the thank-you page, for whoever wants an answer; "-" for none',
    icp: '备案号 at the foot of public pages; "-" for none',
  },
  required: [],
  run: async (deps, options) => {
    const given = Object.entries(SETTINGS).flatMap(([option, setting]) => {
      const value = textOption(options, option)
      return value === undefined ? [] : [{ option, setting, value: value === '-' ? '' : value }]
    })
    if (given.length === 0) throw new UsageError('Name at least one option; --help lists them.')
    const tooLong = given.filter(({ value }) => value.length > LONGEST)
    if (tooLong.length > 0) {
      throw new UsageError(
        tooLong.map(({ option }) => `--${option}: at most ${LONGEST}.`).join('\n'),
      )
    }
    const at = deps.clock().toISOString()
    const changed = given.map(({ option }) => option)
    await deps.db.atomic([
      ...overwriteOrganisation(
        deps.db,
        given.map(({ setting, value }) => [setting, value] as const),
        at,
      ),
      byCommandLine(deps, 'organisation.set', 'organisation', { changed }),
    ])
    const organisation = await readOrganisation(deps.db)
    return { json: organisation, text: `已保存 saved: ${changed.join(', ')}` }
  },
}

const show: Command = {
  name: 'organisation show',
  summary: '显示单位信息 · show the organisation',
  options: {},
  required: [],
  run: async (deps) => {
    const organisation = await readOrganisation(deps.db)
    const { association, museum, telephone, icp } = organisation
    const lines = [
      `${association.zh} · ${association.en}`,
      `${museum.zh} · ${museum.en}`,
      `电话 telephone: ${telephone || '—'}`,
      `备案号 ICP: ${icp || '—'}`,
    ]
    return { json: organisation, text: lines.join('\n') }
  },
}

export const organisationCommands: readonly Command[] = [set, show]
