import { deskMessages } from '../messages/desk.ts'
import type { AuditGroup, AuditProps } from './audit-page.tsx'

/** Person, kind, period and subject, all in the address. */
export function AuditFilterBar({ frame, filter, hasBadFilter, persons }: AuditProps) {
  const text = deskMessages(frame.language).audit
  const groups = Object.entries(text.groups) as [AuditGroup, string][]
  return (
    <section class="filter" aria-label={text.filter}>
      {hasBadFilter && (
        <p class="notice bad" role="alert">
          {text.badFilter}
        </p>
      )}
      <form method="get" action="/desk/audit">
        <label>
          <span>{text.person}</span>
          <select name="person">
            <option value="">{text.all}</option>
            {persons.map((person) => (
              <option value={person} selected={person === filter.person}>
                {person}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{text.group}</span>
          <select name="group">
            <option value="">{text.all}</option>
            {groups.map(([group, label]) => (
              <option value={group} selected={group === filter.group}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{text.from}</span>
          <input type="date" name="from" value={filter.from} />
        </label>
        <label>
          <span>{text.to}</span>
          <input type="date" name="to" value={filter.to} />
        </label>
        <label>
          <span>{text.subject}</span>
          <input
            type="text"
            name="subject"
            value={filter.subject}
            placeholder={text.subjectHint}
            maxlength={64}
            autocomplete="off"
          />
        </label>
        <button type="submit">{text.apply}</button>
      </form>
    </section>
  )
}
