/**
 * The mark of the house: a bowl of strata in a circle, hills that smile.
 * Decorative; the name stands beside it in text. `mono` draws it in the current text colour.
 */
export function Mark(props: { size: number; mono?: boolean }) {
  const [ground, sand, clay] = props.mono
    ? ['none', 'none', 'currentColor']
    : ['#f3e7d2', '#e7c48a', '#b8452a']
  const ring = props.mono ? 'currentColor' : 'none'
  return (
    <svg class="mark" width={props.size} height={props.size} viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="15" fill={ground} stroke={ring} stroke-width="1.8" />
      <path
        d="M3.4 13.6q12.6 9.6 25.2 0l-.8 5q-11.8 8-23.6 0z"
        fill={sand}
        stroke={ring}
        stroke-width="1.4"
      />
      <path
        d="M4.2 18.6q11.8 8.4 23.6 0c-1.6 5.8-6.2 9.4-11.8 9.4s-10.2-3.6-11.8-9.4z"
        fill={clay}
      />
    </svg>
  )
}
