import Driver from 'better-sqlite3'

/** One setting of a SQLite file that is not opened for writing; `undefined` when there is none. */
export function peekSetting(file: string, name: string): string | undefined {
  try {
    const driver = new Driver(file, { readonly: true, fileMustExist: true })
    try {
      const value = driver.prepare('SELECT value FROM setting WHERE name = ?').pluck().get(name)
      return typeof value === 'string' ? value : undefined
    } finally {
      driver.close()
    }
  } catch {
    // No file, not a database, or one without settings.
    return undefined
  }
}

/** Whether another process holds the file open: leaving the WAL mode needs it alone. */
export function isFileInUse(file: string): boolean {
  const driver = new Driver(file, { fileMustExist: true, timeout: 0 })
  try {
    driver.pragma('journal_mode = DELETE')
    return false
  } catch {
    return true
  } finally {
    driver.close()
  }
}
