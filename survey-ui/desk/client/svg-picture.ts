const NAMESPACE = 'http://www.w3.org/2000/svg'

/** What the style sheet says of a drawing and a picture alone does not know. */
const LOOKS = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
] as const

/** The drawing of a figure as a picture, with its colours and its type written into it. */
export async function svgPicture(
  figure: HTMLElement,
  width: number,
  height: number,
  scale: number,
): Promise<HTMLImageElement> {
  const drawing = figure.querySelector('svg')
  const copy = drawing?.cloneNode(true) as SVGElement | undefined
  if (drawing && copy) copyLooks(drawing, copy)
  copy?.setAttribute('xmlns', NAMESPACE)
  copy?.setAttribute('viewBox', `0 0 ${width} ${height}`)
  copy?.setAttribute('width', String(width * scale))
  copy?.setAttribute('height', String(height * scale))
  const text = copy ? new XMLSerializer().serializeToString(copy) : ''
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await picture.decode()
  return picture
}

function copyLooks(from: Element, to: Element): void {
  const styles = getComputedStyle(from)
  for (const name of LOOKS) to.setAttribute(name, styles.getPropertyValue(name))
  for (const [index, child] of [...from.children].entries()) {
    const other = to.children[index]
    if (other) copyLooks(child, other)
  }
}
