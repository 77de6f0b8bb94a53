/** The strata band of the Danxia hills, the only ornament of a public page. Height comes from CSS. */
export function Strata() {
  return (
    <svg class="strata" viewBox="0 0 400 64" preserveAspectRatio="none" aria-hidden="true">
      <path fill="#f3e7d2" d="M0 0h400v64H0z" />
      <path fill="#e7c48a" d="M0 34C60 14 110 44 170 30S290 6 400 30v34H0z" />
      <path fill="#d78a4e" d="M0 44c70-16 120 10 190-2s120-18 210 0v22H0z" />
      <path fill="#b8452a" d="M0 53c80-12 130 8 210-2s110-8 190 2v11H0z" />
    </svg>
  )
}
