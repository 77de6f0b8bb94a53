import type { IndicatorDefinition } from '../../analysis/indicator/definition.ts'
import { ruleText, targetText } from '../../survey-ui/desk/definition-text.ts'
import { deskMessages } from '../../survey-ui/messages/desk.ts'
import { NEW_INDICATOR } from '../defaults/indicators.ts'
import type { Deps } from '../deps.ts'
import {
  definitionChanges,
  freeId,
  toDefinition,
  toIndicatorFields,
} from '../desk/indicator-fields.ts'
import { isAppError } from '../errors.ts'
import { listActivityTypes } from '../stores/activity.ts'
import { definitionVersions, listIndicators, type StoredIndicator } from '../stores/definition.ts'
import {
  addIndicator,
  canRetire,
  changeIndicator,
  isAtVersion,
  retireIndicator,
} from '../stores/indicator-change.ts'
import { byCommandLine, COMMAND_LINE } from './audit.ts'
import { type Command, type Options, requiredOption, UsageError } from './command.ts'
import { INDICATOR_OPTIONS, withOptions } from './indicator-options.ts'
import { indicatorRowsCommand } from './indicator-rows.ts'

const ID = { id: 'id of the indicator' }
const TEXT = deskMessages('zh')

async function wanted(deps: Deps, options: Options): Promise<StoredIndicator> {
  const indicators = await listIndicators(deps.db)
  const id = requiredOption(options, 'id')
  const found = indicators.find((one) => one.definition.id === id)
  if (found) return found
  const known = indicators.map((one) => one.definition.id).join(', ')
  throw new UsageError(`--id: there is no indicator ${id}; there are ${known}.`)
}

const typeIds = async ({ db }: Deps) => (await listActivityTypes(db)).map((type) => type.id)
const stampOf = ({ clock }: Deps) => ({ at: clock().toISOString(), by: COMMAND_LINE.name })

function line({ definition, retiredAt }: StoredIndicator): string {
  const { id, name, version, question, convention } = definition
  const retired = retiredAt === null ? '' : '  已停用 retired'
  return `${id}  v${version}  ${name}  ${question}  ${TEXT.results.conventions[convention]}  ${targetText(definition, TEXT)}${retired}`
}

const list: Command = {
  name: 'indicator list',
  summary: '列出指标 · list the indicators, the default first',
  options: {},
  required: [],
  run: async (deps) => {
    const indicators = await listIndicators(deps.db)
    return { json: indicators, text: indicators.map(line).join('\n') }
  },
}

const show: Command = {
  name: 'indicator show',
  summary: '显示一个指标和历次版本 · show an indicator with all its versions',
  options: ID,
  required: ['id'],
  run: async (deps, options) => {
    const indicator = await wanted(deps, options)
    const { definition } = indicator
    const versions = await definitionVersions(deps.db, definition.id)
    const lines = versions.map(
      (one) =>
        `v${one.definition.version}  ${one.storedAt}  ${one.storedBy ?? TEXT.indicators.byInstallation}`,
    )
    return { json: { ...indicator, versions }, text: [...inWords(indicator), ...lines].join('\n') }
  },
}

function inWords(indicator: StoredIndicator): readonly string[] {
  const { definition } = indicator
  return [
    line(indicator),
    `范围 scope      ${definition.scope.activityTypeIds?.join(', ') ?? TEXT.indicators.allTypes}`,
    `加权 weighting  ${TEXT.indicators.weightings[definition.weighting]}`,
    `得分 score      ${definition.points}，${ruleText(definition.rule, definition.convention, TEXT)}，${TEXT.indicators.roundings[definition.rounding]}`,
    `依据 basis      ${definition.basis || TEXT.indicators.noBasis}`,
  ]
}

const add: Command = {
  name: 'indicator add',
  summary: '新增指标 · add an indicator',
  options: { id: 'id for commands and programs; one is made if left out', ...INDICATOR_OPTIONS },
  required: ['name'],
  run: async (deps, options) => {
    const begun = { ...toIndicatorFields(NEW_INDICATOR), id: '', third: '' }
    const fields = withOptions(begun, options, await typeIds(deps))
    const id = fields.id || freeId(await listIndicators(deps.db))
    const definition = toDefinition(fields, id, 1)
    const audit = byCommandLine(deps, 'indicator.added', id, { name: fields.name, version: 1 })
    try {
      await addIndicator(deps.db, definition, stampOf(deps), [audit])
    } catch (error) {
      if (!isAppError(error, 'form_invalid')) throw error
      throw new UsageError(`--id: ${id} was used before.`)
    }
    return { json: definition, text: `${id} v1` }
  },
}

const set: Command = {
  name: 'indicator set',
  summary: '修改指标，成为新的一版 · change an indicator, as its next version',
  options: { ...ID, ...INDICATOR_OPTIONS },
  required: ['id'],
  run: async (deps, options) => {
    const before = (await wanted(deps, options)).definition
    const { id, version } = before
    const fields = withOptions(toIndicatorFields(before), options, await typeIds(deps))
    const definition = toDefinition(fields, id, version + 1)
    const changes = definitionChanges(before, definition)
    if (Object.keys(changes).length === 0) {
      return { json: before, text: `${id} v${version}：没有改动 · nothing was different` }
    }
    const details = { ...changes, version: version + 1 }
    const unchanged = isAtVersion(deps.db, id, version).select('id')
    const audit = byCommandLine(deps, 'indicator.changed', id, details, unchanged)
    await changeIndicator(deps.db, definition, stampOf(deps), [audit])
    const lines = Object.entries(changes).map(([name, change]) => `${name}: ${change}`)
    return { json: definition, text: [`${id} v${version + 1}`, ...lines].join('\n') }
  },
}

const retire: Command = {
  name: 'indicator retire',
  summary: '停用指标 · leave an indicator out of lists and forms',
  options: ID,
  required: ['id'],
  run: async (deps, options) => await turn(deps, options, true),
}

const bringBack: Command = {
  name: 'indicator bring-back',
  summary: '恢复指标 · bring a retired indicator back',
  options: ID,
  required: ['id'],
  run: async (deps, options) => await turn(deps, options, false),
}

async function turn(deps: Deps, options: Options, retired: boolean) {
  const { definition, retiredAt } = await wanted(deps, options)
  const { id, version } = definition
  if ((retiredAt !== null) !== retired) await store(deps, definition, retired)
  const text = retired ? '已停用 · retired' : '使用中 · in use'
  return { json: { id, version, retired }, text: `${id}  ${text}` }
}

async function store(deps: Deps, definition: IndicatorDefinition, retired: boolean) {
  const { id, version } = definition
  const action = retired ? 'indicator.retired' : 'indicator.brought_back'
  const allowed = canRetire(deps.db, id, version, retired).select('id')
  const audit = byCommandLine(deps, action, id, {}, allowed)
  try {
    await retireIndicator(deps.db, definition, retired ? stampOf(deps).at : null, [audit])
  } catch (error) {
    if (!isAppError(error, 'form_invalid')) throw error
    const { lastActive } = TEXT.indicators
    throw new UsageError(`--id: ${lastActive} ${deskMessages('en').indicators.lastActive}`)
  }
}

export const indicatorCommands: readonly Command[] = [
  list,
  show,
  add,
  set,
  retire,
  bringBack,
  indicatorRowsCommand,
]
