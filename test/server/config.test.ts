import { describe, expect, it } from 'vitest'
import { ConfigError, parseConfig } from '../../server/config.ts'

describe('parseConfig', () => {
  it('has defaults that just work', () => {
    expect(parseConfig({})).toEqual({
      port: 8787,
      host: '0.0.0.0',
      dataFolder: './data',
      origin: undefined,
      databaseUrl: undefined,
      trustedProxies: [],
    })
  })

  it('names all faults at once, each in one sentence', () => {
    const faulty = {
      PORT: 'eighty',
      MANYI_ORIGIN: 'example',
      MANYI_TRUSTED_PROXIES: '10.0.0.0/8, x',
    }
    const fault = (): unknown => parseConfig(faulty)
    expect(fault).toThrow(ConfigError)
    expect(fault).toThrow(/PORT must be .* MANYI_ORIGIN must be .* MANYI_TRUSTED_PROXIES must be/)
  })

  it('takes an empty text as not set and drops the slash of an address', () => {
    const config = parseConfig({ PORT: '', MANYI_ORIGIN: 'https://survey.example.cn/' })
    expect([config.port, config.origin]).toEqual([8787, 'https://survey.example.cn'])
    expect(Object.isFrozen(config)).toBe(true)
    expect(parseConfig({ MANYI_ORIGIN: 'HTTPS://Survey.CN' }).origin).toBe('https://survey.cn')
  })

  it('refuses an address with a path or of another kind', () => {
    const wrong = ['https://a.cn/path', 'ftp://a.cn', 'javascript:alert(1)', 'https://a.cn/?x']
    for (const origin of [...wrong, 'https://u:p@a.cn', 'https://a.cn/#f']) {
      expect(() => parseConfig({ MANYI_ORIGIN: origin })).toThrow(ConfigError)
    }
  })
})
