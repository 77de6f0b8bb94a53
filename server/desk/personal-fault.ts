import { maskPersonal } from '../exports/mask-personal.ts'

/** Whether a text that an operator typed holds what the desk keeps of nobody: numbers that lead to a person. */
export function holdsPersonal(text: string): boolean {
  return maskPersonal(text) !== text
}
