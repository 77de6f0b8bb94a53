import {
  collectStyle,
  docsStyle,
  plainStyle,
  resultsStyle,
  thanksScript,
  visitorScript,
  visitorStyle,
} from '../../survey-ui/assets.gen.ts'
import type { Deps } from '../deps.ts'
import { pagePolicy } from './security-headers.ts'

/** Content-Security-Policies of the public pages, from the hashes of their inline style and scripts. */
export function publicPolicies(deps: Pick<Deps, 'sha256'>) {
  const hash = (text: string) => {
    const bytes = deps.sha256(new TextEncoder().encode(text))
    return btoa(String.fromCharCode(...bytes))
  }
  const plain = hash(plainStyle)
  return {
    survey: pagePolicy(hash(visitorStyle), [hash(visitorScript)]),
    thanks: pagePolicy(plain, [hash(thanksScript)]),
    preview: pagePolicy(hash(visitorStyle), [hash(visitorScript)], 'preview'),
    thanksPreview: pagePolicy(plain, [], 'preview'),
    message: pagePolicy(plain, []),
    collect: pagePolicy(hash(collectStyle), []),
    results: pagePolicy(hash(resultsStyle), []),
    docs: pagePolicy(hash(docsStyle), []),
  }
}
