import { deskMessages } from '../messages/desk.ts'
import { resultHref } from './result-filter.tsx'
import type { ResultProps } from './result-props.ts'

/** Which indicator the page is about; nothing where there is only one. */
export function IndicatorTabs(
  props: Pick<ResultProps, 'frame' | 'filter' | 'indicators'> & { readonly page: string },
) {
  const { frame, filter, indicators, page } = props
  const text = deskMessages(frame.language)
  if (indicators.length < 2) return null
  return (
    <nav class="tabs" aria-label={text.indicators.title}>
      <ul>
        {indicators.map(({ id, name, retired, chosen }) => (
          <li>
            <a
              href={resultHref({ ...filter, type: '', indicator: id }, page)}
              aria-current={chosen ? 'page' : undefined}
            >
              {name}
              {retired && <small>{text.indicators.retired}</small>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
