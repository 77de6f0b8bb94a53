import { onPaper } from './drawn-chart.ts'
import { svgPicture } from './svg-picture.ts'

const MARGIN = 28
const HEAD = 74
const SCALE = 2

/** Makes a button save the plot it names as a PNG with title and period, in the colours of paper. */
export function enablePicture(button: HTMLElement): void {
  const figure = document.getElementById(button.dataset['picture'] ?? '')
  if (!figure) return
  button.hidden = false
  button.addEventListener('click', async () => {
    const picture = await onPaper(figure, (canvas) => drawPicture(figure, canvas, button.dataset))
    picture.toBlob((blob) => blob && save(blob, button.dataset['file'] ?? 'manyi.png'))
  })
}

async function drawPicture(
  figure: HTMLElement,
  canvas: HTMLCanvasElement | null,
  { title = '', caption = '' }: DOMStringMap,
): Promise<HTMLCanvasElement> {
  const { width, height } = figure.getBoundingClientRect()
  const plot = canvas ?? (await svgPicture(figure, width, height, SCALE))
  const picture = document.createElement('canvas')
  picture.width = (width + 2 * MARGIN) * SCALE
  picture.height = (height + HEAD + MARGIN) * SCALE
  const context = picture.getContext('2d')
  if (!context) return picture
  const { fontFamily } = getComputedStyle(document.body)
  context.scale(SCALE, SCALE)
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width + 2 * MARGIN, height + HEAD + MARGIN)
  context.fillStyle = '#22302f'
  context.font = `650 20px ${fontFamily}`
  context.fillText(title, MARGIN, 36)
  context.fillStyle = '#4c5855'
  context.font = `13px ${fontFamily}`
  context.fillText(caption, MARGIN, 58, width)
  context.drawImage(plot, MARGIN, HEAD, width, height)
  return picture
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
