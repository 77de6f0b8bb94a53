import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { YearCopyPage, type YearCopyProps } from '../../survey-ui/desk/year-copy-page.tsx'
import { AppError } from '../errors.ts'
import { readForm } from '../http/read-form.ts'
import { localTime } from '../local-time.ts'
import { activityYears } from '../stores/activity.ts'
import { currentDefinitions } from '../stores/definition.ts'
import { copyYear as copy, readYearCopy, undoYearCopy as undo } from '../year-copy/copy-year.ts'
import { definitionOffers } from '../year-copy/definition-offers.ts'
import type { YearCopyLine } from '../year-copy/plan-year-copy.ts'
import { storeOffers } from '../year-copy/store-offers.ts'
import { isYear } from '../year-copy/years.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'

type Form = Pick<YearCopyProps, 'from' | 'to'> &
  Partial<Pick<YearCopyProps, 'fault' | 'outcome'>> & {
    /** Sources that are ticked; all that can be when left out. */
    readonly chosen?: ReadonlySet<string>
    readonly chosenDefinitions?: ReadonlySet<string>
  }

export const showYearCopy: DeskHandler = (desk) => async (c) => {
  const to = c.req.query('to') ?? localTime(desk.deps.clock()).date.slice(0, 4)
  const from = c.req.query('from') ?? (await latestYearBefore(desk, to))
  if (!areYears(from, to)) return await answer(desk, c, { from, to, fault: 'badYears' }, 422)
  return await answer(desk, c, { from, to, outcome: outcomeOf(c) })
}

/** Makes what is ticked, once however often it is pressed. */
export const copyYear: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const form = new URLSearchParams(await readForm(c))
  const [from, to] = [form.get('from') ?? '', form.get('to') ?? '']
  if (!areYears(from, to)) return await answer(desk, c, { from, to, fault: 'badYears' }, 422)
  const chosen = new Set(form.getAll('activity'))
  const chosenDefinitions = new Set(form.getAll('definition'))
  const known = (await readYearCopy(deps, { from, to })).map((line) => line.source.id)
  const offers = definitionOffers(await currentDefinitions(deps.db), from, to)
  const wanted = offers.filter((offer) => chosenDefinitions.has(offer.value))
  if (!known.some((id) => chosen.has(id)) && wanted.length === 0) {
    const typed = { from, to, chosen, chosenDefinitions }
    return await answer(desk, c, { ...typed, fault: 'nothingChosen' }, 422)
  }
  const actor = actorOf(c)
  const { made } = await copy(deps, { from, to }, actor, (id) => chosen.has(id))
  await storeOffers(deps, actor, wanted)
  return c.redirect(
    `/desk/activities/copy?${new URLSearchParams({ from, to })}&made=${made.length}`,
    303,
  )
}

/** Takes back what a copy made and nobody has touched since. */
export const undoYearCopy: DeskHandler = (desk) => async (c) => {
  const form = new URLSearchParams(await readForm(c))
  const [from, to] = [form.get('from') ?? '', form.get('to') ?? '']
  if (!areYears(from, to)) throw new AppError('form_invalid', { fields: { from: 'unknown' } })
  const { undone, kept } = await undo(desk.deps, { from, to }, actorOf(c))
  const query = new URLSearchParams({ from, to, undone: String(undone), kept: String(kept) })
  return c.redirect(`/desk/activities/copy?${query}`, 303)
}

const areYears = (from: string, to: string) => isYear(from) && isYear(to) && from !== to

async function latestYearBefore({ deps }: Desk, to: string): Promise<string> {
  const earlier = (await activityYears(deps.db)).find((year) => year < to)
  return earlier ?? String(Number(to) - 1)
}

/** What the page says after it led here, from its address. */
function outcomeOf(c: DeskContext): YearCopyProps['outcome'] {
  const count = (name: string) => {
    const text = c.req.query(name) ?? ''
    return /^\d{1,5}$/.test(text) ? Number(text) : null
  }
  const [made, undone] = [count('made'), count('undone')]
  if (made !== null) return { kind: 'made', n: made }
  return undone === null ? null : { kind: 'undone', n: undone, kept: count('kept') ?? 0 }
}

async function answer(
  desk: Desk,
  c: DeskContext,
  form: Form,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const { from, to, fault = null, outcome = null, chosen, chosenDefinitions } = form
  const isUsable = fault !== 'badYears'
  const lines = isUsable ? await readYearCopy(desk.deps, { from, to }) : []
  const definitions = await currentDefinitions(desk.deps.db)
  const offers = isUsable && lines.length > 0 ? definitionOffers(definitions, from, to) : []
  const page = YearCopyPage({
    frame: await frameOf(desk, c),
    from,
    to,
    fault,
    outcome,
    rows: lines.map((line) => rowOf(line, chosen?.has(line.source.id) ?? true)),
    definitions: offers.map(({ value, before, after }) => ({
      value,
      before: titleOf(before),
      after: titleOf(after),
      isChosen: chosenDefinitions?.has(value) ?? false,
    })),
  })
  return sendPage(desk, c, page, status)
}

const titleOf = ({ name, basis }: { readonly name: string; readonly basis: string }) =>
  basis === '' ? name : `${name}（${basis}）`

function rowOf({ source, id: _, points, isCopied, ...after }: YearCopyLine, isChosen: boolean) {
  return {
    sourceId: source.id,
    before: source,
    after,
    points: points.map(({ name, mode }) => ({ name, isTest: mode === 'test' })),
    isCopied,
    isChosen,
  }
}
