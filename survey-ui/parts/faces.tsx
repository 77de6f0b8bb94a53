interface Drawing {
  /** Stroked only: mouths, brows, laughing eyes. */
  readonly line: string
  /** Eyes, drawn as round points. */
  readonly dots?: string
  /** An open mouth, filled. */
  readonly open?: string
}

const DRAWINGS: Readonly<Record<string, Drawing>> = {
  5: {
    line: 'M11 17.5q3-5 6 0M25 17.5q3-5 6 0',
    open: 'M11.5 23.5h19q-1.5 9.5-9.5 9.5t-9.5-9.5z',
  },
  4: { line: 'M12 25q9 9 18 0', dots: 'M14 17h0M28 17h0' },
  3: { line: 'M13.5 27q7.5 3.5 15 0', dots: 'M14 17.5h0M28 17.5h0' },
  2: { line: 'M13 31q8-8 16 0', dots: 'M14 18h0M28 18h0' },
  1: {
    line: 'M10 13.5l7 3M32 13.5l-7 3',
    dots: 'M14.5 20h0M27.5 20h0',
    open: 'M12.5 32.5q8.5-12 17 0z',
  },
}

/** The drawings, once per page; every {@link Face} points here. */
export function FaceDefs() {
  return (
    <svg class="face-defs" width="0" height="0" aria-hidden="true">
      <defs>
        {Object.entries(DRAWINGS).map(([level, drawing]) => (
          <symbol id={`f${level}`} viewBox="0 0 42 42">
            <circle cx="21" cy="21" r="18.5" stroke="currentColor" />
            <path fill="none" d={drawing.line} />
            {drawing.dots && <path stroke-width="4.8" d={drawing.dots} />}
            {drawing.open && <path class="open" d={drawing.open} />}
          </symbol>
        ))}
      </defs>
    </svg>
  )
}

/**
 * One of the five drawn faces. They inherit fill and stroke from `.face` (`styles/faces.css`):
 * outlined at rest, filled when chosen; colour comes from the class `l5` … `l1` on an ancestor,
 * size from CSS. Decorative: the label always stands beside it in text.
 */
export function Face(props: { level: string }) {
  return (
    <svg class="face" aria-hidden="true">
      <use href={`#f${props.level}`} />
    </svg>
  )
}
