import { pointAddress } from '../address.ts'
import type { Deps } from '../deps.ts'
import { pointCode } from '../gate/receipt.ts'
import { findActivity, listActivityTypes, offeredEntries } from '../stores/activity.ts'
import {
  addPoint,
  findPoint,
  isPointAt,
  listPoints,
  type Point,
  setPointClosed,
} from '../stores/point.ts'
import { byCommandLine } from './audit.ts'
import { type Command, type Options, requiredOption, textOption, UsageError } from './command.ts'

function shown(deps: Deps, point: Point) {
  return { ...point, url: pointAddress(deps.config, point.code) }
}

/** Which activity and type a new point belongs to, from its options. */
async function placeOf(deps: Deps, options: Options) {
  const activityId = textOption(options, 'activity') ?? null
  const typeId = textOption(options, 'type') ?? null
  if (activityId) {
    const activity = await findActivity(deps.db, activityId)
    if (!activity) throw new UsageError(`--activity: there is no activity ${activityId}.`)
    return { activityId, activityTypeId: activity.activityTypeId }
  }
  const types = offeredEntries(await listActivityTypes(deps.db))
  if (typeId && !types.some((type) => type.id === typeId)) {
    throw new UsageError(`--type: one of ${types.map((type) => type.id).join(', ')}.`)
  }
  return { activityId: null, activityTypeId: typeId }
}

const add: Command = {
  name: 'point add',
  summary: '新建采集点 · add a collection point',
  options: {
    name: 'name of the place',
    activity: 'id of the activity it belongs to; without one the point is permanent',
    type: 'id of the activity type of a permanent point; without one visitors are asked',
    test: 'responses are a test and do not count',
  },
  required: ['name'],
  run: async (deps, options) => {
    const code = pointCode(deps.randomBytes(16))
    const point = await addPoint(
      deps.db,
      {
        code,
        name: requiredOption(options, 'name'),
        ...(await placeOf(deps, options)),
        mode: options['test'] ? 'test' : 'live',
        opensAt: null,
        closesAt: null,
        createdAt: deps.clock().toISOString(),
      },
      [byCommandLine(deps, 'point.added', code)],
    )
    const json = shown(deps, point)
    return { json, text: `${json.code}  ${json.name}\n${json.url}` }
  },
}

const list: Command = {
  name: 'point list',
  summary: '列出采集点 · list the collection points',
  options: {},
  required: [],
  run: async (deps) => {
    const points = (await listPoints(deps.db)).map((point) => shown(deps, point))
    const lines = points.map((point) => {
      const state = point.closedAt
        ? '已关闭 closed'
        : point.mode === 'test'
          ? '测试 test'
          : '开放 open'
      return `${point.code}  ${state}  ${point.name}  ${point.url}`
    })
    return { json: points, text: lines.join('\n') || '还没有采集点 · no collection point yet' }
  },
}

const close: Command = {
  name: 'point close',
  summary: '关闭采集点 · close a collection point',
  options: { code: 'code of the point' },
  required: ['code'],
  run: async (deps, options) => {
    const code = requiredOption(options, 'code')
    const point = await findPoint(deps.db, code)
    if (!point) throw new UsageError(`--code: there is no point ${code}.`)
    if (point.closedAt) {
      return { json: shown(deps, point), text: `${code} 已经关闭 · was closed already` }
    }
    const closedAt = deps.clock().toISOString()
    const unchanged = isPointAt(deps.db, code, point.version)
    const audit = byCommandLine(deps, 'point.closed', code, {}, unchanged)
    await setPointClosed(deps.db, code, point.version, closedAt, [audit])
    const json = { ...shown(deps, point), closedAt, version: point.version + 1 }
    return { json, text: `${code} 已关闭 · closed` }
  },
}

export const pointCommands: readonly Command[] = [add, list, close]
