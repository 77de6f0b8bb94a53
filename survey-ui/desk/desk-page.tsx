import type { Child } from 'hono/jsx'
import { deskMessages } from '../messages/desk.ts'
import { Mark } from '../parts/mark.tsx'
import { Strata } from '../parts/strata.tsx'
import { DeskDocument } from './desk-document.tsx'
import type { DeskFrame, Room } from './desk-frame.ts'

const GROUPS: readonly {
  readonly name: 'begin' | 'look' | 'work' | 'hand_in' | 'settings'
  readonly rooms: readonly Room[]
}[] = [
  { name: 'begin', rooms: ['start'] },
  { name: 'look', rooms: ['overview', 'results', 'groups', 'coverage', 'comments'] },
  { name: 'work', rooms: ['activities', 'points', 'rectifications'] },
  { name: 'hand_in', rooms: ['indicators', 'exports'] },
  {
    name: 'settings',
    rooms: [
      'questionnaire',
      'organisation',
      'publication',
      'towns',
      'collecting',
      'operators',
      'tokens',
      'audit',
    ],
  },
]

/** A page inside the desk: the rail of rooms on the left, the page on the right. */
export function DeskPage(props: { frame: DeskFrame; title: string; room: Room; children?: Child }) {
  const { frame, title, room } = props
  const text = deskMessages(frame.language)
  return (
    <DeskDocument frame={frame} title={title} class="desk">
      <a class="skip" href="#main">
        {text.skip}
      </a>
      <header class="rail">
        <a class="brand" href="/desk">
          <Mark size={34} />
          <span>
            <b>{text.product}</b>
            <small>{frame.museum}</small>
          </span>
        </a>
        <nav aria-label={text.navigation}>
          {GROUPS.map((group) => (
            <RoomGroup frame={frame} rooms={group.rooms} name={group.name} here={room} />
          ))}
        </nav>
        <Person frame={frame} />
        <Strata />
      </header>
      <main id="main" tabindex={-1}>
        <p class="print-head">{frame.museum}</p>
        {props.children}
      </main>
    </DeskDocument>
  )
}

function RoomGroup(props: {
  frame: DeskFrame
  rooms: readonly Room[]
  name: 'begin' | 'look' | 'work' | 'hand_in' | 'settings'
  here: Room
}) {
  const text = deskMessages(props.frame.language)
  const rooms = props.rooms.filter((room) => props.frame.rooms.includes(room))
  if (rooms.length === 0) return null
  return (
    <div class="rooms">
      <p id={`rooms-${props.name}`}>{text.roomGroups[props.name]}</p>
      <ul aria-labelledby={`rooms-${props.name}`}>
        {rooms.map((room) => (
          <li>
            <a href={`/desk/${room}`} aria-current={room === props.here ? 'page' : undefined}>
              {text.rooms[room]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Person(props: { frame: DeskFrame }) {
  const { language, operator, otherLanguageHref } = props.frame
  const text = deskMessages(language)
  return (
    <div class="person">
      {operator && (
        <p>
          <b>{operator.name}</b>
          <small>{text.roles[operator.role]}</small>
        </p>
      )}
      <form method="post" action="/desk/sign-out">
        <a href={otherLanguageHref} lang={text.otherLanguageTag} hreflang={text.otherLanguageTag}>
          {text.otherLanguage}
        </a>
        <button type="submit">{text.signOut}</button>
      </form>
    </div>
  )
}
