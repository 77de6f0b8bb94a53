/** A request as the documentation writes it down for a POSIX shell. */
export interface CurlRequest {
  readonly url: URL
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

/** One word of a command, in single quotes, double quotes or none; quotes are not escaped in ours. */
const WORD = /'([^']*)'|"([^"]*)"|(\S+)/g

/**
 * Reads the few options of curl that our examples use, so that a test sends what a reader would copy.
 *
 * @throws Error for any other option
 */
export function readCurl(command: string): CurlRequest {
  const words = [...command.replaceAll('\\\n', ' ').matchAll(WORD)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  )
  const [program, address = '', ...options] = words
  if (program !== 'curl') throw new Error(`no curl: ${program}`)
  const headers: Record<string, string> = {}
  let body: string | undefined
  for (let at = 0; at < options.length; at += 2) {
    const value = options[at + 1] ?? ''
    if (options[at] === '-H') {
      const [name = '', ...rest] = value.split(': ')
      headers[name.toLowerCase()] = rest.join(': ')
    } else if (options[at] === '-d') body = value
    else throw new Error(`an option the test does not know: ${options[at]}`)
  }
  return { url: new URL(address), method: body === undefined ? 'GET' : 'POST', headers, body }
}
