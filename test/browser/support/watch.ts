import type { BrowserContext } from 'playwright-core'

export interface Watch {
  /** Console errors and warnings, script faults and breaches of the Content-Security-Policy. */
  readonly faults: readonly string[]
  /** Method and path of every request, in order. */
  readonly requests: readonly string[]
}

/** Listens to everything that happens in a profile from now on. */
export function watch(context: BrowserContext): Watch {
  const faults: string[] = []
  const requests: string[] = []
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return
    // Chromium reports the 4xx status of a page as an error of its own; the tests expect some.
    if (/Failed to load resource: the server responded with a status of 4\d\d/.test(message.text()))
      return
    faults.push(`${message.page()?.url()}: ${message.text()}`)
  })
  context.on('weberror', (error) => {
    faults.push(`${error.page()?.url()}: ${error.error().message}`)
  })
  context.on('request', (request) => {
    const { pathname } = new URL(request.url())
    requests.push(`${request.method()} ${pathname}`)
  })
  return {
    faults,
    requests,
  }
}
