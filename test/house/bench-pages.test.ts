import { describe, expect, it } from 'vitest'
import { ACCESS } from '../../server/desk/access.ts'
import { DESK_PAGES, NOT_ASKED } from '../bench/desk-pages.ts'

const ROUTES = Object.keys(ACCESS).filter((route) => route.startsWith('GET '))

describe('the benchmark of the desk', () => {
  it('asks for every page and file, or says why not', () => {
    const asked = new Set<string>(DESK_PAGES.map(({ route }) => route))
    expect(ROUTES.length).toBeGreaterThan(60)
    expect(ROUTES.filter((route) => !asked.has(route) && !(route in NOT_ASKED))).toEqual([])
  })

  it('names no route that is not there', () => {
    const named = [...DESK_PAGES.map(({ route }) => route), ...Object.keys(NOT_ASKED)]
    expect(named.filter((route) => !ROUTES.includes(route))).toEqual([])
  })

  it('asks for addresses of the route that they stand for', () => {
    const samples = new Proxy({}, { get: (_, name) => (name === 'year' ? '2026' : 'x-1') })
    for (const { route, path } of DESK_PAGES) {
      const pattern = route.slice('GET '.length).replace(/:\w+/g, '[^/]+')
      expect(path(samples as never).split('?')[0]).toMatch(new RegExp(`^${pattern}$`))
    }
  })
})
