import { oneTimeLink } from '../one-time-link.ts'
import { disableOperator } from '../stores/disable-operator.ts'
import { addOperator, findOperatorByName, type Role } from '../stores/operator.ts'
import { byCommandLine, COMMAND_LINE } from './audit.ts'
import { type Command, requiredOption, UsageError } from './command.ts'

const ROLES: readonly Role[] = ['staff', 'evaluator', 'admin']

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
    const audit = [byCommandLine(deps, 'operator.added', name, { role })]
    const operator = await addOperator(deps, { name, role }, audit)
    const url = await oneTimeLink(deps, COMMAND_LINE, operator)
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
    const url = await oneTimeLink(deps, COMMAND_LINE, operator)
    return { json: { name, url }, text: url }
  },
}

const disable: Command = {
  name: 'operator disable',
  summary: '停用操作员，立即退出登录 · disable an operator and end their sessions',
  options: { name: 'name of the operator' },
  required: ['name'],
  run: async (deps, options) => {
    const name = requiredOption(options, 'name')
    const operator = await findOperatorByName(deps.db, name)
    if (!operator) throw new UsageError(`--name: there is no operator ${name}.`)
    const audit = [byCommandLine(deps, 'operator.disabled', name)]
    const disabled = await disableOperator(deps, operator, audit)
    const text = disabled
      ? `${name} 已停用 · disabled`
      : `${name}：已停用，或是最后一位管理员 · disabled before, or the last administrator`
    return { json: { name, disabled }, text, exitCode: disabled ? 0 : 1 }
  },
}

export const operatorCommands: readonly Command[] = [add, reset, disable]
