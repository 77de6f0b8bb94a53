import { z } from 'zod'

/** An address that ends with its host: a path, query or name in it would go into every printed code. */
function isBareOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { pathname, search, hash, username, password } = new URL(text)
  return pathname === '/' && `${search}${hash}${username}${password}` === ''
}

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  HOST: z.string().min(1).default('0.0.0.0'),
  MANYI_DATA: z.string().min(1).default('./data'),
  MANYI_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .refine(isBareOrigin, 'no path, query or name')
    .optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  MANYI_TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]))),
})

/** Settings of one running server, validated once and frozen. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  /** Public address without a trailing slash; `undefined` when it was not set. */
  readonly origin: string | undefined
  readonly databaseUrl: string | undefined
  readonly trustedProxies: readonly string[]
}

const EXPECTED: Readonly<Record<string, string>> = {
  PORT: 'a whole number from 0 to 65535',
  HOST: 'an address to listen on, such as 0.0.0.0',
  MANYI_DATA: 'a folder',
  MANYI_ORIGIN: 'a public address without a path, such as https://survey.example.cn',
  DATABASE_URL: 'a PostgreSQL address, postgres://user:password@host/name',
  MANYI_TRUSTED_PROXIES: 'addresses or networks separated by commas',
}

/** All faults of the environment at once, one sentence each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/**
 * Reads the settings from an environment; an empty text counts as not set.
 *
 * @throws ConfigError naming every faulty setting and what it must be
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0])))
    throw new ConfigError(
      [...names].map((name) => `${name} must be ${EXPECTED[name] ?? 'valid'}.`).join(' '),
    )
  }
  return Object.freeze({
    port: parsed.data.PORT,
    host: parsed.data.HOST,
    dataFolder: parsed.data.MANYI_DATA,
    origin: parsed.data.MANYI_ORIGIN && new URL(parsed.data.MANYI_ORIGIN).origin,
    databaseUrl: parsed.data.DATABASE_URL,
    trustedProxies: Object.freeze(parsed.data.MANYI_TRUSTED_PROXIES),
  })
}
