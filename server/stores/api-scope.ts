/** What a token may do, in the order in which people read it. */
export const API_SCOPES = ['indicator:read', 'responses:read', 'responses:write'] as const

export type ApiScope = (typeof API_SCOPES)[number]

/** The scopes among some words, in the order of the house, each once. */
export function scopesAmong(words: readonly string[]): readonly ApiScope[] {
  return API_SCOPES.filter((scope) => words.includes(scope))
}
