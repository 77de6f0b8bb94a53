import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runScript } from '../support/command.ts'
import { startServer } from '../support/server.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

describe('npm start', () => {
  it('prints address, QR code and a one-time link the first time, address and count later', async () => {
    const first = await startServer()
    expect(first.output()).toContain('/desk/invitation/')
    expect(first.output()).toContain('█')
    const { dataFolder, firstPointCode, origin } = first
    const body = `id=8a0f6a0e-1111-4222-8333-444455556666&overall=5`
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const sent = await fetch(`${origin}/s/${firstPointCode}`, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
    })
    expect(sent.status).toBe(303)
    await first.stop()
    const later = await startServer({ dataFolder })
    expect(later.output()).toMatch(/responses today: 1/)
    expect(later.output()).not.toContain('█')
    await later.stop()
  })

  it('says in one sentence that the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    const env = { PORT: String(port), HOST: '127.0.0.1', MANYI_DATA: temporaryFolder() }
    const ran = await runScript('start.mjs', [], env)
    other.close()
    expect([ran.code, ran.error]).toEqual([
      1,
      `PORT: ${port} is in use, perhaps by a manyi that is already running.\n`,
    ])
  })

  it('says in one sentence that the folder cannot be written to', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    const ran = await runScript('start.mjs', [], { MANYI_DATA: join(file, 'data') })
    expect(ran.code).toBe(1)
    expect(ran.error).toMatch(/^MANYI_DATA: the folder .* cannot be written to \(\w+\)\.\n$/)
  })

  it('says all faulty settings at once', async () => {
    const ran = await runScript('start.mjs', [], { PORT: '99999', MANYI_ORIGIN: 'nowhere' })
    expect([ran.code, ran.error.trim().split('\n').length]).toEqual([1, 1])
    expect(ran.error).toMatch(/PORT must be .*MANYI_ORIGIN must be/)
  })
})
