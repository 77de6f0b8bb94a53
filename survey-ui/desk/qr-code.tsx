/** The modules of a QR code, row by row; `true` is dark. */
export interface QrModules {
  readonly size: number
  readonly dark: readonly boolean[]
}

/** Modules of white around the code; readers need four. */
const QUIET = 4

/**
 * A QR code as one path on white, quiet zone included, in whole units: crisp at every size. It is
 * black on white in the dark scheme too, because phones read it so.
 */
export function QrCode(props: { modules: QrModules; label: string; standalone?: boolean }) {
  const side = props.modules.size + 2 * QUIET
  return (
    <svg
      class="qr"
      xmlns={props.standalone ? 'http://www.w3.org/2000/svg' : undefined}
      width={props.standalone ? side * 10 : undefined}
      height={props.standalone ? side * 10 : undefined}
      viewBox={`0 0 ${side} ${side}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={props.label}
    >
      <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
      <path fill="#000" d={darkRuns(props.modules)} />
    </svg>
  )
}

/** One rectangle for each run of dark modules in a row. */
function darkRuns({ size, dark }: QrModules): string {
  let path = ''
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; ) {
      const start = column
      while (column < size && dark[row * size + column]) column += 1
      const length = column - start
      if (length > 0) path += `M${start + QUIET} ${row + QUIET}h${length}v1h-${length}z`
      else column += 1
    }
  }
  return path
}
