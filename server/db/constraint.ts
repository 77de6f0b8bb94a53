export type ViolationKind = 'unique' | 'foreign_key' | 'check' | 'not_null'

const SQLITE_KINDS: readonly (readonly [RegExp, ViolationKind])[] = [
  [/SQLITE_CONSTRAINT_(PRIMARYKEY|UNIQUE|ROWID)|UNIQUE constraint failed/, 'unique'],
  [/SQLITE_CONSTRAINT_FOREIGNKEY/, 'foreign_key'],
  [/SQLITE_CONSTRAINT_CHECK/, 'check'],
  [/SQLITE_CONSTRAINT_NOTNULL/, 'not_null'],
]

const POSTGRES_KINDS: Readonly<Record<string, ViolationKind>> = {
  '23505': 'unique',
  '23503': 'foreign_key',
  '23514': 'check',
  '23502': 'not_null',
}

/**
 * Which constraint an engine's error says was violated, `undefined` for any other error. The three
 * spellings (better-sqlite3 code, D1 text, PostgreSQL SQLSTATE) are known here and nowhere else.
 */
export function violation(error: unknown): ViolationKind | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const text = `${code} ${error.message}`
  return POSTGRES_KINDS[code] ?? SQLITE_KINDS.find(([pattern]) => pattern.test(text))?.[1]
}
