import { type TokenLine, TokensPage } from '../../survey-ui/desk/tokens-page.tsx'
import { AppError } from '../errors.ts'
import { localTime } from '../local-time.ts'
import { type ApiToken, listApiTokens, revokeApiToken } from '../stores/api-token.ts'
import { actorOf, type DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'

export const showTokens: DeskHandler = (desk) => async (c) => {
  const tokens = await listApiTokens(desk.deps.db)
  const today = localTime(desk.deps.clock()).date
  const revoked = tokens.find((token) => token.revokedAt && token.id === c.req.query('revoked'))
  const page = TokensPage({
    frame: await frameOf(desk, c),
    tokens: tokens.map((token) => ({ ...token, state: stateOf(token, today) })),
    ...(revoked ? { revokedName: revoked.name } : {}),
  })
  return sendPage(desk, c, page)
}

/** @throws AppError `not_found` */
export const revokeToken: DeskHandler = (desk) => async (c) => {
  const tokens = await listApiTokens(desk.deps.db)
  const token = tokens.find((each) => each.id === c.req.param('id'))
  if (!token) throw new AppError('not_found', {})
  await revokeApiToken(desk.deps, actorOf(c), token)
  return c.redirect(`/desk/tokens?revoked=${token.id}`, 303)
}

function stateOf(token: ApiToken, today: string): TokenLine['state'] {
  if (token.revokedAt !== null) return 'revoked'
  return token.expiresOn !== null && token.expiresOn < today ? 'expired' : 'works'
}
