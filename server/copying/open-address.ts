import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from '../config.ts'
import { type D1Binding, openD1 } from '../db/d1.ts'
import type { Database } from '../db/port.ts'
import { DATA_FILE, openDatabase } from '../open-database.ts'

/**
 * Opens a database by where it is: a data folder, `postgres://…`, `d1:local` (what `wrangler dev`
 * uses) or `d1:remote` (the one of wrangler.toml at Cloudflare, signed in with wrangler).
 *
 * @param mustExist a folder without a data file is refused instead of made
 * @throws ConfigError in one sentence when it cannot be used
 */
export async function openAddress(address: string, mustExist: boolean): Promise<Database> {
  if (/^d1:/.test(address)) return await openD1Address(address)
  if (/^postgres(ql)?:/.test(address)) {
    return await openDatabase({ databaseUrl: address, dataFolder: '' })
  }
  if (mustExist && !existsSync(join(address, DATA_FILE))) {
    throw new ConfigError(`There is no ${DATA_FILE} in ${address}.`)
  }
  return await openDatabase({ databaseUrl: undefined, dataFolder: address })
}

async function openD1Address(address: string): Promise<Database> {
  const match = /^d1:(local|remote)(?:@(.+))?$/.exec(address)
  if (!match) throw new ConfigError('A D1 address is d1:local or d1:remote.')
  const [, place, folder] = match
  const { getPlatformProxy } = await import('wrangler').catch(() => {
    throw new ConfigError('D1 needs the package wrangler: npm install.')
  })
  const proxy = await getPlatformProxy<{ DB: D1Binding }>({
    configPath: 'wrangler.toml',
    ...(place === 'remote' ? { environment: 'remote' } : {}),
    remoteBindings: place === 'remote',
    persist: folder ? { path: join(folder, 'v3') } : true,
  })
  return { ...openD1(proxy.env.DB), close: proxy.dispose }
}
