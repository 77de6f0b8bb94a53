/** A text to copy. The button needs script; the text can be marked without. */
export function Copyable(props: {
  id: string
  label: string
  value: string
  copy: string
  done: string
}) {
  const { id, label, value, copy, done } = props
  return (
    <div class="copyable">
      <label for={id}>{label}</label>
      <textarea id={id} rows={2} readonly spellcheck={false} autocomplete="off">
        {value}
      </textarea>
      <button type="button" data-copy={id} data-copied={done} hidden>
        {copy}
        <span class="unseen"> {label}</span>
      </button>
    </div>
  )
}
