import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { formRowText } from '../../survey-ui/desk/form-row-text.ts'
import { LONGEST_REMARK, RemarkPage, type RemarkProps } from '../../survey-ui/desk/remark-page.tsx'
import { AppError, isAppError } from '../errors.ts'
import { labelsOf } from '../form-rows.ts'
import { readIndicator } from '../indicator.ts'
import { isLocalDate } from '../local-time.ts'
import { questionTexts } from '../question-text.ts'
import { recordAudit } from '../stores/audit.ts'
import { isRemarkAt, type RemarkKey, remarkVersions, writeRemark } from '../stores/remark.ts'
import { activityTypeNames } from './activity-type-names.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { collectFaults, isLong, readFields, readVersion } from './form.ts'
import { wantedIndicator } from './indicator.ts'
import { frameOf, sendPage } from './page.ts'
import { type Period, readPeriod } from './period.ts'

type Form = Pick<RemarkProps, 'body' | 'version'> &
  Partial<Pick<RemarkProps, 'faults' | 'conflict'>>

export const editRemark: DeskHandler = (desk) => async (c) => {
  const { definition } = await wantedIndicator(desk, c)
  const { period, faults } = readPeriod(c, desk.deps.clock())
  if (faults.length > 0) throw new AppError('not_found', {})
  const [latest] = await remarkVersions(desk.deps.db, keyOf(definition.id, period))
  const form = { body: latest?.text ?? '', version: latest?.version ?? 0 }
  return await answer(desk, c, period, form)
}

/** Stores the next version; whoever comes second sees what the first one wrote, and keeps theirs. */
export const saveRemark: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const { definition } = await wantedIndicator(desk, c)
  const { from, to, version: typed, ...fields } = await readFields(c, FIELDS)
  if (!isLocalDate(from) || !isLocalDate(to) || from > to) throw new AppError('not_found', {})
  const body = fields.body.replaceAll('\r\n', '\n')
  const version = readVersion(typed)
  const faults = collectFaults([
    ['body', body === '' && version === 0, 'required'],
    ['body', isLong(body, LONGEST_REMARK), 'too_long'],
  ])
  const period = { from, to }
  if (Object.keys(faults).length > 0) {
    return await answer(desk, c, period, { body, version, faults }, 422)
  }
  const key = keyOf(definition.id, period)
  const actor = actorOf(c)
  const subject = `${definition.id} ${from}..${to}`
  const details = { version: version + 1 }
  const entry = { actor, action: 'remark.written', subject, details }
  try {
    const audit = recordAudit(deps, entry, isRemarkAt(deps.db, key, version).select('id'))
    const stamp = { at: deps.clock().toISOString(), by: actor.name }
    await writeRemark(deps.db, key, { version, text: body, ...stamp }, [audit])
  } catch (error) {
    if (!isAppError(error, 'edit_conflict')) throw error
    const [conflict = null] = await remarkVersions(deps.db, key)
    const now = conflict?.version ?? 0
    return await answer(desk, c, period, { body, version: now, conflict }, 409)
  }
  return c.redirect(`/desk/indicators/rows?${new URLSearchParams(period)}`, 303)
}

const FIELDS = ['from', 'to', 'version', 'body'] as const

function keyOf(indicatorId: string, { from, to }: Period): RemarkKey {
  return { indicatorId, from, to }
}

async function answer(
  desk: Desk,
  c: DeskContext,
  period: Period,
  form: Form,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const { deps } = desk
  const { definition } = await wantedIndicator(desk, c)
  const { id } = definition
  const [indicator, textOf, types, versions] = await Promise.all([
    readIndicator(deps, { ...period, definitionId: id }),
    questionTexts(deps.db),
    activityTypeNames(desk, c),
    remarkVersions(deps.db, keyOf(id, period)),
  ])
  const question = textOf(definition.question)
  const row = { indicator, labels: labelsOf(definition), question, remark: null }
  const page = RemarkPage({
    frame: await frameOf(desk, c),
    indicator: definition,
    ...period,
    row: formRowText(row, types, c.get('language')),
    faults: {},
    conflict: null,
    ...form,
    versions,
  })
  return sendPage(desk, c, page, status)
}
