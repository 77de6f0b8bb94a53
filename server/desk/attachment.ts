/** Headers of a CSV file to keep; the name is made of plain letters, digits and hyphens. */
export function attachment(name: string): Record<string, string> {
  return {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}"`,
  }
}
