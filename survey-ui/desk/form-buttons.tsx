/** The end of a form: what it does, and the way back without doing it. */
export function FormButtons(props: { save: string; cancel: string; back: string }) {
  return (
    <p class="buttons">
      <button class="main" type="submit">
        {props.save}
      </button>
      <a class="button" href={props.back}>
        {props.cancel}
      </a>
    </p>
  )
}
