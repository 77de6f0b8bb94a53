import type { Language } from '../instrument/questionnaire.ts'
import { Mark } from '../parts/mark.tsx'
import { type Organiser, OrganiserFoot } from '../parts/organiser-foot.tsx'
import { documentText, PublicDocument } from '../parts/public-document.tsx'
import { Strata } from '../parts/strata.tsx'

interface Words {
  readonly title: string
  readonly advice: string
}

/** Says why there is nothing to see, in both languages: who comes here has often chosen none. */
export function noticePage(props: {
  readonly language: Language
  readonly organiser: Organiser
  readonly words: Readonly<Record<Language, Words>>
  readonly style: string
}): string {
  const { language, organiser, words } = props
  const other = language === 'zh' ? 'en' : 'zh'
  return documentText(
    <PublicDocument
      language={language}
      title={`${words[language].title} · ${organiser.museum}`}
      style={props.style}
      script=""
    >
      <Strata />
      <main class="plain">
        <Mark size={64} />
        <h1>{words[language].title}</h1>
        <p>{words[language].advice}</p>
        <div lang={other === 'zh' ? 'zh-CN' : 'en'}>
          <p>
            <strong>{words[other].title}</strong>
          </p>
          <p>{words[other].advice}</p>
        </div>
      </main>
      <OrganiserFoot organiser={organiser} language={language} />
    </PublicDocument>,
  )
}
