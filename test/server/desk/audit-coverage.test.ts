import { describe, expect, it } from 'vitest'
import { ACCESS } from '../../../server/desk/access.ts'
import { auditSubjects } from '../../../server/desk/audit-subjects.ts'
import { readAuditPage } from '../../../server/stores/audit-log.ts'
import { subjectText } from '../../../survey-ui/desk/audit-text.ts'
import { deskMessages } from '../../../survey-ui/messages/desk.ts'
import { countLogged, loggedHouse, readyToSend } from './logged/logged-house.ts'
import type { House } from './logged/logged-route.ts'
import { LOGGED_ROUTES, SILENT } from './logged/logged-routes.ts'

const IS_CODE = /^[0-9a-f-]{36}$|^[a-z][a-z0-9_-]*( |$)/

/** What is gone has no name any more; the details say what it was. */
const IS_GONE = /(removed|copy_undone)$/

/** The latest entry of an action: every detail has a name, and so has a subject that is a code. */
async function expectReadable({ context }: House, action: string) {
  const { db } = context.deps
  const query = { person: '', subject: '', from: null, before: null }
  const actions = { codes: [action], are: 'in' } as const
  const [line] = await readAuditPage(db, { ...query, actions }, null, 1)
  if (!line) throw new Error(`There is no entry of ${action}.`)
  for (const language of ['zh', 'en'] as const) {
    const text = deskMessages(language)
    const details = Object.keys(line.details).filter((name) => !/^\d{4}-\d\d-\d\d$/.test(name))
    expect([action, details.filter((name) => text.auditDetails[name] === undefined)]).toEqual([
      action,
      [],
    ])
    const name = (await auditSubjects(db, [line], language))(line)
    const isNamed = name !== null || !IS_CODE.test(subjectText(action, line.subject))
    expect([line.subject, isNamed || IS_GONE.test(action)]).toEqual([line.subject, true])
  }
}

describe('the log of operations', () => {
  it('is written by every route that changes something, gives a file or prints', () => {
    const wanted = Object.keys(ACCESS).filter(
      (route) => route.startsWith('POST ') || /\.(csv|svg|png|json)$|\/(poster|card)$/.test(route),
    )
    expect([...Object.keys(LOGGED_ROUTES), ...SILENT].sort()).toEqual(wanted.sort())
  })

  it.each(Object.entries(LOGGED_ROUTES))('has one more entry after %s', async (route, logged) => {
    const house = await loggedHouse()
    const send = await readyToSend(house, route, logged)
    const before = await countLogged(house, logged.action)
    const reply = await send()
    await reply.text()
    expect([route, reply.status < 400]).toEqual([route, true])
    expect(await countLogged(house, logged.action)).toBe(before + 1)
    await expectReadable(house, logged.action)
  })
})
