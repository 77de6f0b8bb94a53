import { describe, expect, it } from 'vitest'
import { overwriteOrganisation } from '../../../server/stores/organisation.ts'
import { readOrganisation } from '../../../server/stores/setting.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'
import { auditActions, firstAdmin } from './desk-client.ts'

const FIELDS = {
  associationZh: '临泽县科学技术协会',
  associationEn: '',
  museumZh: '临泽县科技馆',
  museumEn: 'Linze Science Museum',
  telephone: '0936-5521234',
  icp: '甘ICP备12345678号-1',
}

async function auditDetails({ deps }: TemporaryApp) {
  const rows = await deps.db.read
    .selectFrom('audit')
    .select('details')
    .where('action', '=', 'organisation.set')
    .execute()
  return rows.map((row) => JSON.parse(row.details))
}

describe('the organisation', () => {
  it('is saved with an entry that names what changed, and shows on public pages', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const page = await (await admin.get('/desk/organisation')).text()
    expect(page).toContain('value="临泽县科技馆"')
    const saved = await admin.post('/desk/organisation', { ...FIELDS, version: '0' })
    expect(saved.headers.get('location')).toBe('/desk/organisation?saved')
    expect(await readOrganisation(context.deps.db)).toEqual({
      association: { zh: FIELDS.associationZh, en: '' },
      museum: { zh: FIELDS.museumZh, en: FIELDS.museumEn },
      telephone: FIELDS.telephone,
      icp: FIELDS.icp,
    })
    expect(await auditDetails(context)).toEqual([
      {
        associationEn: expect.stringMatching(/^.+ → $/),
        museumEn: expect.stringMatching(` → ${FIELDS.museumEn}$`),
        telephone: ` → ${FIELDS.telephone}`,
        icp: ` → ${FIELDS.icp}`,
      },
    ])
    expect(await (await admin.get('/desk/organisation?saved')).text()).toContain('已保存')
    const survey = await context.app.routes.request(`/s/${context.point.code}`)
    expect(await survey.text()).toContain(FIELDS.icp)
  })

  it('keeps both when two people edit, at the desk or on the command line', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const post = (telephone: string, version: string) =>
      admin.post('/desk/organisation', { ...FIELDS, telephone, version })
    expect((await post('0936-1', '0')).status).toBe(303)
    const second = await post('0936-2', '0')
    expect(second.status).toBe(409)
    const page = await second.text()
    expect(page).toContain('<td>0936-1</td><td>0936-2</td>')
    expect(page).toContain('value="0936-2"')
    const { db } = context.deps
    await db.atomic(
      overwriteOrganisation(db, [['organisation.icp', 'X']], '2026-05-01T02:00:00.000Z'),
    )
    expect((await post('0936-2', '1')).status).toBe(409)
    expect((await post('0936-2', '2')).status).toBe(303)
    expect((await readOrganisation(db)).telephone).toBe('0936-2')
    const sets = (await auditActions(context)).filter((action) => action === 'organisation.set')
    expect(sets).toHaveLength(2)
  })

  it('is stored once when two people save at the same moment', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    for (const version of ['0', '1']) {
      const save = (telephone: string) =>
        admin.post('/desk/organisation', { ...FIELDS, telephone, version })
      const replies = await Promise.all([save('0936-1'), save('0936-2')])
      expect(replies.map((reply) => reply.status).toSorted()).toEqual([303, 409])
    }
    expect(await auditDetails(context)).toHaveLength(2)
  })

  it.each([
    ['associationZh', ' ', '请填写这一项'],
    ['museumEn', 'x'.repeat(61), '太长了'],
    ['telephone', '1'.repeat(41), '太长了'],
  ])('says what is wrong with %s and keeps what was typed', async (field, value, sentence) => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const reply = await admin.post('/desk/organisation', {
      ...FIELDS,
      [field]: value,
      version: '0',
    })
    expect(reply.status).toBe(422)
    const page = await reply.text()
    expect(page).toContain(sentence)
    expect(page).toContain(`aria-describedby="${field}-fault`)
    expect(page).toContain(`value="${FIELDS.icp}"`)
    expect((await readOrganisation(context.deps.db)).telephone).toBe('')
  })
})
