/** What of a filter could not be understood; nothing where all could. */
export function FilterFaults({ title, faults }: { title: string; faults: readonly string[] }) {
  if (faults.length === 0) return null
  return (
    <div class="notice bad" role="alert">
      <b>{title}</b>
      <ul>
        {faults.map((fault) => (
          <li>{fault}</li>
        ))}
      </ul>
    </div>
  )
}
