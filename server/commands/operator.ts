import { publicOrigin } from '../address.ts'
import type { Deps } from '../deps.ts'
import { createInvitation } from '../stores/invitation.ts'
import { addOperator, findOperatorByName, type Role } from '../stores/operator.ts'
import { byCommandLine } from './audit.ts'
import { type Command, requiredOption, UsageError } from './command.ts'

const ROLES: readonly Role[] = ['staff', 'evaluator', 'admin']
const INVITATION_MS = 24 * 60 * 60 * 1000

async function oneTimeLink(deps: Deps, operatorId: string, name: string, action: string) {
  const invitation = { operatorId, expiresInMs: INVITATION_MS }
  const { token } = await createInvitation(deps, invitation, [byCommandLine(deps, action, name)])
  return `${publicOrigin(deps.config)}/desk/invitation/${token}`
}

const add: Command = {
  name: 'operator add',
  summary: '新建操作员，给出一次性链接 · add an operator and print a one-time link',
  options: { name: 'name to sign in with', role: ROLES.join(', ') },
  required: ['name', 'role'],
  run: async (deps, options) => {
    const name = requiredOption(options, 'name')
    const role = ROLES.find((known) => known === options['role'])
    if (!role) throw new UsageError(`--role: one of ${ROLES.join(', ')}.`)
    if (await findOperatorByName(deps.db, name)) throw new UsageError(`--name: ${name} is taken.`)
    const operator = await addOperator(deps, { name, role })
    const url = await oneTimeLink(deps, operator.id, name, 'operator.add')
    return { json: { name, role, url }, text: `${name} · ${role}\n${url}` }
  },
}

const reset: Command = {
  name: 'operator reset',
  summary: '给出重设密码的一次性链接 · print a one-time link to set a new password',
  options: { name: 'name of the operator' },
  required: ['name'],
  run: async (deps, options) => {
    const name = requiredOption(options, 'name')
    const operator = await findOperatorByName(deps.db, name)
    if (!operator) throw new UsageError(`--name: there is no operator ${name}.`)
    const url = await oneTimeLink(deps, operator.id, name, 'operator.reset')
    return { json: { name, url }, text: url }
  },
}

export const operatorCommands: readonly Command[] = [add, reset]
