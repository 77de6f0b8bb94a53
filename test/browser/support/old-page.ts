import { until } from '../../support/until.ts'
import type { Devtools, DevtoolsEvent } from './devtools.ts'

/** What the tests need of a page in Chromium 64, over the bare protocol. */
export interface OldPage {
  /** Every address the page has asked for, in order. */
  readonly requests: readonly string[]
  /** Script faults and console errors. */
  readonly faults: readonly string[]
  navigate(url: string): Promise<void>
  evaluate<Value>(expression: string): Promise<Value>
  /** Waits until the expression is true in the page, also across a navigation. */
  waitFor(expression: string): Promise<void>
  /** A real press of the mouse on the middle of the element, which must be visible. */
  click(selector: string): Promise<void>
  setScript(enabled: boolean): Promise<void>
  setOffline(offline: boolean): Promise<void>
  /** The visible part of the page as a PNG file. */
  screenshot(): Promise<Buffer>
}

export async function openOldPage(devtools: Devtools): Promise<OldPage> {
  const requests: string[] = []
  const faults: string[] = []
  devtools.onEvent((event) => note(event, requests, faults))
  for (const domain of ['Page', 'Network', 'Runtime', 'Log'])
    await devtools.send(`${domain}.enable`)
  await devtools.send('Emulation.setDeviceMetricsOverride', {
    width: 360,
    height: 740,
    deviceScaleFactor: 1,
    mobile: true,
  })

  const evaluate = async <Value>(expression: string): Promise<Value> => {
    const reply = await devtools.send<Evaluation>('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    })
    if (reply.exceptionDetails) throw new Error(JSON.stringify(reply.exceptionDetails))
    return reply.result.value as Value
  }
  // Between two documents the old protocol has nothing to evaluate in: that counts as "not yet".
  const waitFor = async (expression: string) => {
    await until(`${expression} in Chromium 64`, () => evaluate(expression).catch(() => false))
  }

  return {
    requests,
    faults,
    evaluate,
    waitFor,
    navigate: async (url) => {
      await devtools.send('Page.navigate', { url })
      await waitFor(
        `location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`,
      )
    },
    click: async (selector) => {
      const middle = await evaluate<{ x: number; y: number }>(middleOf(selector))
      // A picture makes the browser draw: presses on what it has not drawn yet go nowhere.
      await devtools.send('Page.captureScreenshot')
      const at = { ...middle, button: 'left', clickCount: 1 }
      await devtools.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at })
      await devtools.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at })
    },
    setScript: async (enabled) => {
      await devtools.send('Emulation.setScriptExecutionDisabled', { value: !enabled })
    },
    setOffline: async (offline) => {
      const unlimited = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 }
      await devtools.send('Network.emulateNetworkConditions', { offline, ...unlimited })
    },
    screenshot: async () => {
      const { data } = await devtools.send<{ data: string }>('Page.captureScreenshot')
      return Buffer.from(data, 'base64')
    },
  }
}

interface Evaluation {
  readonly result: { readonly value?: unknown }
  readonly exceptionDetails?: unknown
}

/** Scrolls to the element and finds the point a finger would press; throws when something else lies there. */
function middleOf(selector: string): string {
  return `(() => {
    const element = document.querySelector(${JSON.stringify(selector)})
    if (!element) throw new Error('nothing matches ' + ${JSON.stringify(selector)})
    element.scrollIntoView({ block: 'center' })
    const box = element.getBoundingClientRect()
    const x = box.left + box.width / 2
    const y = box.top + box.height / 2
    const hit = document.elementFromPoint(x, y)
    if (!hit || !(element.contains(hit) || hit.contains(element))) throw new Error('something covers it')
    return { x, y }
  })()`
}

function note({ method, params }: DevtoolsEvent, requests: string[], faults: string[]): void {
  if (method === 'Network.requestWillBeSent') {
    requests.push((params as { request: { url: string } }).request.url)
  } else if (method === 'Runtime.exceptionThrown') {
    faults.push(JSON.stringify(params))
  } else if (method === 'Log.entryAdded') {
    const { entry } = params as { entry: { level: string; text: string } }
    if (entry.level === 'error') faults.push(entry.text)
  }
}
