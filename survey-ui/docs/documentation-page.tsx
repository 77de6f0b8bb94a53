import type { Language } from '../instrument/questionnaire.ts'
import { type DocsMessages, docsMessages } from '../messages/docs.ts'
import { Mark } from '../parts/mark.tsx'
import { documentText, PublicDocument } from '../parts/public-document.tsx'
import { Strata } from '../parts/strata.tsx'
import type { OpenApiDocument, Operation } from './open-api.ts'
import { OperationSection } from './operation-section.tsx'
import { ProblemSection } from './problem-section.tsx'
import { QuestionSection } from './question-section.tsx'
import { SchemaSection } from './schema-table.tsx'
import { StartSection } from './start-section.tsx'

export interface DocumentationProps {
  readonly document: OpenApiDocument
  readonly language: Language
  readonly style: string
}

interface Listed {
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

/** The description of the API for people, made from the document that programs read. No script. */
export function documentationPage(props: DocumentationProps): string {
  const { document, language } = props
  const text = docsMessages(language).page
  const operations = operationsOf(document)
  return documentText(
    <PublicDocument
      language={language}
      title={`${text.title} · ${text.product}`}
      style={props.style}
      script=""
    >
      <a class="skip" href="#main">
        {text.skip}
      </a>
      <Head language={language} text={text} />
      <div class="columns">
        <Contents document={document} operations={operations} text={text} />
        <main id="main">
          <StartSection document={document} text={text} />
          <h2 id="operations">{text.operations}</h2>
          {operations.map((listed) => (
            <OperationSection {...listed} text={text} />
          ))}
          <QuestionSection questionnaire={document['x-questionnaire']} text={text} />
          <h2 id="schemas">{text.schemas}</h2>
          {Object.entries(document.components.schemas).map(([name, schema]) => (
            <SchemaSection name={name} schema={schema} text={text} />
          ))}
          <ProblemSection problems={document['x-problems']} text={text} />
        </main>
      </div>
    </PublicDocument>,
  )
}

function operationsOf(document: OpenApiDocument): readonly Listed[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  )
}

function Head({ language, text }: { language: Language; text: DocsMessages['page'] }) {
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <header>
      <Strata />
      <div class="title">
        <Mark size={44} />
        <div>
          <h1>
            {text.product} · {text.title}
          </h1>
          <p>{text.lead}</p>
        </div>
        <nav class="links" aria-label={text.title}>
          <a href={`/api/v1/openapi.json?lang=${language}`}>{text.toDescription}</a>
          <a href="/desk/tokens">{text.toDesk}</a>
          <a href={`/api/v1/docs?lang=${other}`} lang={text.otherLanguageTag}>
            {text.otherLanguage}
          </a>
        </nav>
      </div>
    </header>
  )
}

function Contents(props: {
  document: OpenApiDocument
  operations: readonly Listed[]
  text: DocsMessages['page']
}) {
  const { text } = props
  return (
    <nav class="contents" aria-label={text.contents}>
      <ul>
        <li>
          <a href="#start">{text.start.title}</a>
        </li>
        <li>
          <a href="#rules">{text.rules.title}</a>
        </li>
        <li>
          <a href="#operations">{text.operations}</a>
          <ul>
            {props.operations.map(({ operation }) => (
              <li>
                <a href={`#${operation.operationId}`}>{operation.summary}</a>
              </li>
            ))}
          </ul>
        </li>
        <li>
          <a href="#questions">{text.questions.title}</a>
        </li>
        <li>
          <a href="#schemas">{text.schemas}</a>
          <ul>
            {Object.keys(props.document.components.schemas).map((name) => (
              <li>
                <a href={`#schema-${name}`}>
                  <code>{name}</code>
                </a>
              </li>
            ))}
          </ul>
        </li>
        <li>
          <a href="#problems">{text.problems.title}</a>
        </li>
      </ul>
    </nav>
  )
}
