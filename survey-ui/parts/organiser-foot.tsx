import type { Language } from '../instrument/questionnaire.ts'
import { visitorMessages } from '../messages/visitor.ts'

/** Who asks, in the language of the page; empty strings are left out. */
export interface Organiser {
  readonly museum: string
  readonly association: string
  readonly telephone: string
  /** 备案号, the number of the filed web address. */
  readonly icp: string
}

export function OrganiserFoot(props: { organiser: Organiser; language: Language }) {
  const { museum, association, telephone, icp } = props.organiser
  return (
    <footer>
      <p>{[association, museum].filter((name) => name !== '').join(' · ')}</p>
      {telephone && (
        <p>
          {visitorMessages(props.language).telephone} <Telephone number={telephone} />
        </p>
      )}
      {icp && (
        <p>
          <a href="https://beian.miit.gov.cn/" rel="noreferrer">
            {icp}
          </a>
        </p>
      )}
    </footer>
  )
}

export function Telephone(props: { number: string }) {
  return <a href={`tel:${props.number.replace(/[^\d+]/g, '')}`}>{props.number}</a>
}
