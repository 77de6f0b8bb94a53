import type { Deps } from '../deps.ts'
import { isLocalDate, localTime } from '../local-time.ts'
import { API_SCOPES, type ApiScope, scopesAmong } from '../stores/api-scope.ts'
import { type ApiToken, addApiToken, listApiTokens, revokeApiToken } from '../stores/api-token.ts'
import { COMMAND_LINE } from './audit.ts'
import { type Command, type Options, requiredOption, textOption, UsageError } from './command.ts'

const LONGEST_NAME = 40

/** The options of a new token, or every fault of them at once. */
function readNew(deps: Deps, options: Options) {
  const name = requiredOption(options, 'name')
  const words = requiredOption(options, 'scopes').split(/[\s,]+/)
  const scopes = scopesAmong(words)
  const expiresOn = textOption(options, 'expires') ?? null
  const isKnown = (word: string) => scopes.includes(word as ApiScope)
  const today = localTime(deps.clock()).date
  const faults = [
    [[...name].length > LONGEST_NAME, `--name: at most ${LONGEST_NAME} characters.`],
    [!words.every(isKnown), `--scopes: some of ${API_SCOPES.join(',')}.`],
    [expiresOn !== null && !isLocalDate(expiresOn), '--expires: a date such as 2026-12-31.'],
    [expiresOn !== null && expiresOn < today, '--expires: is over already.'],
  ].flatMap(([isFaulty, text]) => (isFaulty ? [text] : []))
  if (faults.length > 0) throw new UsageError(faults.join('\n'))
  return { name, scopes, expiresOn }
}

const add: Command = {
  name: 'token add',
  summary: '新建接口令牌，只显示一次 · make an API token, shown once',
  options: {
    name: 'what will use it',
    scopes: `one or more of ${API_SCOPES.join(',')}`,
    expires: 'last day on which it works; for ever by default',
  },
  required: ['name', 'scopes'],
  run: async (deps, options) => {
    const input = readNew(deps, options)
    const added = await addApiToken(deps, COMMAND_LINE, input)
    if (!added) throw new UsageError(`--name: there is a token ${input.name}; revoke it first.`)
    const { token, text } = added
    const note = '请现在保存，以后不再显示 · keep it now, it is not shown again'
    return { json: { ...token, token: text }, text: `${text}\n${inWords(token)}\n${note}` }
  },
}

const list: Command = {
  name: 'token list',
  summary: '列出接口令牌 · list the API tokens',
  options: {},
  required: [],
  run: async (deps) => {
    const tokens = await listApiTokens(deps.db)
    const text = tokens.map(inWords).join('\n') || '还没有接口令牌 · no API token yet'
    return { json: tokens, text }
  },
}

const revoke: Command = {
  name: 'token revoke',
  summary: '吊销接口令牌，立即失效 · revoke an API token at once',
  options: { name: 'name of the token' },
  required: ['name'],
  run: async (deps, options) => {
    const name = requiredOption(options, 'name')
    const tokens = await listApiTokens(deps.db)
    const token = tokens.find((each) => each.name === name && each.revokedAt === null)
    if (!token) throw new UsageError(`--name: there is no living token ${name}.`)
    const revoked = await revokeApiToken(deps, COMMAND_LINE, token)
    return { json: { name, revoked }, text: `${name} 已吊销 · revoked` }
  },
}

function inWords(token: ApiToken): string {
  const { name, scopes, expiresOn, usedAt, revokedAt } = token
  const end = revokedAt
    ? `已吊销 revoked ${revokedAt}`
    : `有效至 until ${expiresOn ?? '不限 no end'}`
  const use = usedAt ? `最近使用 used ${usedAt}` : '未使用 never used'
  return [name, scopes.join(' '), end, use].join('  ')
}

export const tokenCommands: readonly Command[] = [add, list, revoke]
