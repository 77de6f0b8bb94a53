import { describe, expect, it } from 'vitest'
import { ACCESS } from '../../../server/desk/access.ts'
import { temporaryApp } from '../../support/temporary-app.ts'
import { deskClient, firstAdmin, invitationPath, PASSWORD } from './desk-client.ts'

const POSTS = Object.keys(ACCESS).filter((route) => route.startsWith('POST '))

describe('posts of other sites', () => {
  it('are refused at every route, and change nothing', async () => {
    const context = await temporaryApp({ origin: 'https://survey.example.cn' })
    const admin = await firstAdmin(context)
    const before = await context.deps.db.read.selectFrom('audit').select('id').execute()
    for (const route of POSTS) {
      const path = `/desk${route.slice('POST '.length)}`.replace(':code', context.point.code)
      for (const headers of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { origin: '' },
        { origin: 'http://survey.example.cn' },
        { origin: 'https://survey.example.cn.evil.example' },
        { origin: 'https://survey.example.cn', 'sec-fetch-site': 'cross-site' },
        { origin: 'https://survey.example.cn', 'sec-fetch-site': 'same-site' },
        { origin: 'https://survey.example.cn', 'sec-fetch-site': 'none' },
      ]) {
        const response = await admin.post(path, { version: '1' }, headers)
        expect(response.status, `${path} ${JSON.stringify(headers)}`).toBe(403)
      }
    }
    expect(await context.deps.db.read.selectFrom('audit').select('id').execute()).toEqual(before)
    expect((await admin.get('/desk/points')).status).toBe(200)
  })

  it('are told from our own behind a proxy that ends TLS', async () => {
    const context = await temporaryApp({ origin: 'https://survey.example.cn' })
    const admin = await firstAdmin(context)
    const own = await admin.post('/desk/points', { name: '北门' })
    expect(own.status).toBe(422)
  })

  it('are told by the address of the request where no public one is set', async () => {
    const context = await temporaryApp({ origin: undefined })
    const path = await invitationPath(context, null)
    const fields = { name: '王丽', password: PASSWORD, again: PASSWORD }
    const client = deskClient(context)
    const other = { origin: 'http://192.168.1.9' }
    expect((await client.post(path, fields, other)).status).toBe(403)
    expect((await client.post(path, fields)).status).toBe(303)
  })
})
