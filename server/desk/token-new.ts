import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type TokenFields, TokenFormPage } from '../../survey-ui/desk/token-form-page.tsx'
import { TokenMadePage } from '../../survey-ui/desk/token-made-page.tsx'
import { publicOrigin } from '../address.ts'
import { readForm } from '../http/read-form.ts'
import { isLocalDate, localTime } from '../local-time.ts'
import { scopesAmong } from '../stores/api-scope.ts'
import { addApiToken } from '../stores/api-token.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { collectFaults, isLong, readFields } from './form.ts'
import { frameOf, sendPage } from './page.ts'

const LONGEST_NAME = 40
const EMPTY: TokenFields = { name: '', scopes: [], expiresOn: '' }

type Faults = Readonly<Record<string, string>>

export const newToken: DeskHandler = (desk) => async (c) => await answer(desk, c, EMPTY, {})

/**
 * Makes a token and shows it in the answer itself: nowhere else could it come from afterwards. A
 * reload sends the form again, and finds the name taken.
 */
export const createToken: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const fields = await readToken(c)
  const faults = tokenFaults(fields, localTime(deps.clock()).date)
  if (Object.keys(faults).length > 0) return await answer(desk, c, fields, faults, 422)
  const added = await addApiToken(deps, actorOf(c), {
    name: fields.name,
    scopes: scopesAmong(fields.scopes),
    expiresOn: fields.expiresOn || null,
  })
  if (!added) return await answer(desk, c, fields, { name: 'token_name_taken' }, 422)
  const page = TokenMadePage({
    frame: await frameOf(desk, c),
    name: added.token.name,
    secret: added.text,
    example: exampleFor(desk, added.text),
  })
  return sendPage(desk, c, page, 201)
}

/** A request that every token may make: the answer says what it lacks, if anything. */
function exampleFor({ deps }: Desk, text: string): string {
  const address = `${publicOrigin(deps.config)}/api/v1/indicator`
  return `curl '${address}' -H "Authorization: Bearer ${text}"`
}

async function readToken(c: DeskContext): Promise<TokenFields> {
  const { name, expiresOn } = await readFields(c, ['name', 'expiresOn'])
  const scopes = new URLSearchParams(await readForm(c)).getAll('scopes')
  return { name, scopes, expiresOn }
}

function tokenFaults({ name, scopes, expiresOn }: TokenFields, today: string): Faults {
  return collectFaults([
    ['name', name === '', 'required'],
    ['name', isLong(name, LONGEST_NAME), 'too_long'],
    ['scopes', scopes.length === 0, 'choose_some'],
    ['scopes', scopesAmong(scopes).length !== new Set(scopes).size, 'unknown'],
    ['expiresOn', expiresOn !== '' && !isLocalDate(expiresOn), 'date'],
    ['expiresOn', expiresOn !== '' && expiresOn < today, 'date_over'],
  ])
}

async function answer(
  desk: Desk,
  c: DeskContext,
  fields: TokenFields,
  faults: Faults,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const page = TokenFormPage({ frame: await frameOf(desk, c), fields, faults })
  return sendPage(desk, c, page, status)
}
