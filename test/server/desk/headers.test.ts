import { describe, expect, it } from 'vitest'
import { temporaryApp } from '../../support/temporary-app.ts'
import { deskClient, firstAdmin, invitationPath, PASSWORD } from './desk-client.ts'

async function cookiesOfAcceptance(origin: string | undefined) {
  const context = await temporaryApp({ origin })
  const path = await invitationPath(context, null)
  const fields = { name: '王丽', password: PASSWORD, again: PASSWORD }
  const response = await deskClient(context).post(path, fields)
  return response.headers.getSetCookie()
}

describe('cookies of the desk', () => {
  it('carry the host prefix and Secure behind an https address', async () => {
    const cookies = await cookiesOfAcceptance('https://survey.example.cn')
    expect(cookies).toHaveLength(2)
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-manyi_(session|browser)=[\w-]{43};/)
      expect(cookie).toContain('; Path=/')
      expect(cookie).toContain('; HttpOnly')
      expect(cookie).toContain('; Secure')
      expect(cookie).toContain('; SameSite=Strict')
      expect(cookie).not.toContain('Domain')
    }
  })

  it.each(['http://192.168.1.20:8787', undefined])('work over plain http at %s', async (origin) => {
    const cookies = await cookiesOfAcceptance(origin)
    expect(cookies).toHaveLength(2)
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^manyi_(session|browser)=[\w-]{43};/)
      expect(cookie).toContain('; HttpOnly')
      expect(cookie).toContain('; SameSite=Strict')
      expect(cookie).not.toContain('Secure')
    }
  })

  it('let the session end with the browser and the known browser stay', async () => {
    const [session, browser] = await cookiesOfAcceptance(undefined)
    expect(session).not.toMatch(/max-age|expires/i)
    expect(browser).toMatch(/Max-Age=34560000/)
  })
})

const PAGES = [
  '/desk/sign-in',
  '/desk/start',
  '/desk/start/test',
  '/desk/organisation',
  '/desk/activities/copy',
  '/desk/results',
  '/desk/activities',
  '/desk/activities/new',
  '/desk/points',
  '/desk/points/new',
  '/desk/points/CODE',
  '/desk/points/CODE/poster',
  '/desk/points/CODE/card',
  '/desk/exports',
  '/desk/questionnaire',
  '/desk/questionnaire/new?kind=choice',
  '/desk/questionnaire/questions/age',
  '/desk/questionnaire/texts',
  '/desk/questionnaire/publish',
  '/desk/questionnaire/versions/1',
]

describe('pages of the desk', () => {
  it.each(PAGES)('%s keep the policy: nothing inline, nothing stored', async (path) => {
    const context = await temporaryApp()
    const client = path === '/desk/sign-in' ? deskClient(context) : await firstAdmin(context)
    for (const language of ['zh', 'en']) {
      const mark = path.includes('?') ? '&' : '?'
      const address = `${path.replace('CODE', context.point.code)}${mark}lang=${language}`
      const response = await client.get(address)
      expect(response.status).toBe(200)
      const policy = response.headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toContain('unsafe')
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('referrer-policy')).toBe('same-origin')
      const html = await response.text()
      expect(html).toMatch(/^<!doctype html><html lang="(zh-CN|en)">/)
      expect(html).not.toMatch(/\sstyle=|\son\w+=|<style|javascript:/i)
      expect(html).not.toMatch(/<script(?! src="\/assets\/)/)
      expect(html).not.toMatch(/undefined|\[object|NaN/)
    }
  })

  it('remember the language that was chosen', async () => {
    const context = await temporaryApp()
    const client = deskClient(context)
    const asked = await client.get('/desk/sign-in', { 'accept-language': 'en-GB,en;q=0.9' })
    expect(await asked.text()).toContain('lang="en"')
    await client.get('/desk/sign-in?lang=zh')
    const later = await client.get('/desk/sign-in', { 'accept-language': 'en-GB,en;q=0.9' })
    expect(await later.text()).toContain('lang="zh-CN"')
  })
})
