import { beforeEach } from 'vitest'
import { currentEngine } from './engine.ts'
import { EXCEPTIONS } from './exceptions.ts'

beforeEach((context) => {
  const { name } = currentEngine()
  const title = titleOf(context.task)
  const exception = EXCEPTIONS.find((one) => one.engine === name && one.test === title)
  if (exception) context.skip(exception.reason)
})

interface Titled {
  readonly name: string
  readonly suite?: Titled | undefined
}

function titleOf(task: Titled): string {
  const titles: string[] = []
  for (let at: Titled | undefined = task; at?.name; at = at.suite) titles.unshift(at.name)
  return titles.join(' > ')
}
