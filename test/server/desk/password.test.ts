import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createPasswordHasher } from '../../../server/desk/password.ts'

describe('createPasswordHasher', () => {
  it('writes algorithm, parameters, salt and hash, and knows the password again', async () => {
    const hasher = createPasswordHasher(randomBytes)
    const stored = await hasher.hash('correct horse')
    expect(stored).toMatch(/^scrypt\$16384\$8\$5\$[A-Za-z0-9+/=]{24}\$[A-Za-z0-9+/=]{44}$/)
    expect(await hasher.verify('correct horse', stored, false)).toBe(true)
    expect(await hasher.verify('correct horsf', stored, false)).toBe(false)
  })

  it('takes another Unicode form of a password for the same one', async () => {
    const hasher = createPasswordHasher(randomBytes)
    const stored = await hasher.hash('caf\u00e9１２３４')
    expect(await hasher.verify('cafe\u03011234', stored, false)).toBe(true)
  })

  it('works and answers no where there is no password', async () => {
    const hasher = createPasswordHasher(randomBytes)
    expect(await hasher.verify('anything', null, false)).toBe(false)
    expect(await hasher.verify('anything', 'plain$text', false)).toBe(false)
  })

  it('sends away whoever comes when two are hashed and sixteen wait, but not a known browser', async () => {
    const hasher = createPasswordHasher(randomBytes)
    const done: string[] = []
    const attempts = Array.from({ length: 18 }, (_, index) =>
      hasher.verify('x', null, false).then(() => done.push(`other ${index}`)),
    )
    // All of them come before the first is answered, on whichever thread an engine hashes.
    const refused = hasher.verify('x', null, false)
    attempts.push(hasher.verify('x', null, true).then(() => done.push('known')))
    await expect(refused).rejects.toMatchObject({ code: 'storage_unavailable' })
    await Promise.all(attempts)
    expect(done.indexOf('known')).toBeLessThan(4)
  })
})
