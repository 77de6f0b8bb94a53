/**
 * Browser and language names that the visitor scripts may use, all in Chrome 53. Before adding one,
 * look up since which version old WebViews know it, and guard it where it is younger.
 */
export const BROWSER_NAMES = words(`
  Array Date HTMLFormElement JSON Math Number Set Uint8Array
  clearTimeout crypto document encodeURIComponent fetch innerHeight localStorage matchMedia
  scrollBy scrollTo sessionStorage setTimeout window
  add addEventListener bottom call checked classList clear closest contains detail disabled
  documentElement elements every filter find findIndex focus forEach from get getAttribute
  getBoundingClientRect getItem getRandomValues has hasAttribute hidden indexOf join json key length map
  location matches min name namedItem now parentElement parse persisted preventDefault prototype
  querySelector querySelectorAll random removeItem replace required scrollIntoView setAttribute setItem slice
  split status stringify style submit tagName target textContent then toString toggle top trim type
  value
`)

/** Names that our own objects carry, and options and headers that a browser reads from them. */
export const OWN_NAMES = words(`
  accepted at bringIntoView changed form hide id kind onAfresh onRetry point pressed refused restored
  seconds sender sending sent show start state stop ticket typing underWay values version waiting body
  Accept Content-Type behavior credentials headers method
`)

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''))
}
