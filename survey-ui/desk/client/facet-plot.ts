import { BarController, BarElement, CategoryScale, Chart, LinearScale, type Plugin } from 'chart.js'
import { colourOf, drawChart, fontOf, sharpness } from './drawn-chart.ts'

Chart.register(BarController, BarElement, CategoryScale, LinearScale)

const COLOURS = ['--l5', '--l4', '--l3', '--l2', '--l1', '--edge']
const PAPER = { width: 620, height: 260 }
/** Pixels at the end of a bar for its rate. */
const LABEL_ROOM = 66

/** A facet, as the server wrote it: shares of 1, best level first, what is merged last. */
interface FacetBar {
  readonly name: string
  readonly shares: readonly number[]
  readonly value: string
}

/** Draws the levels of every facet as one bar, with its rate at the end. */
export function drawFacets(figure: HTMLElement): void {
  const rows = JSON.parse(figure.dataset['rows'] ?? '[]') as FacetBar[]
  if (rows.length === 0) return
  drawChart(figure, PAPER, (canvas) => {
    const font = fontOf(14)
    const card = colourOf(figure, '--card')
    return new Chart(canvas, {
      type: 'bar',
      data: {
        labels: rows.map((row) => row.name),
        datasets: COLOURS.map((colour, i) => ({
          data: rows.map((row) => row.shares[i] ?? 0),
          backgroundColor: colourOf(figure, colour),
          borderColor: card,
          borderWidth: { left: 0, right: 1.5, top: 0, bottom: 0 },
          barPercentage: 0.66,
          categoryPercentage: 1,
        })),
      },
      options: {
        indexAxis: 'y',
        animation: false,
        devicePixelRatio: sharpness(),
        maintainAspectRatio: false,
        events: [],
        layout: { padding: { right: LABEL_ROOM } },
        scales: {
          x: { stacked: true, min: 0, max: 1, display: false },
          y: {
            stacked: true,
            grid: { display: false },
            border: { display: false },
            ticks: { color: colourOf(figure, '--ink'), font, crossAlign: 'far', padding: 8 },
          },
        },
      },
      plugins: [ratesAtEnd(rows, colourOf(figure, '--ink'), font)],
    })
  })
}

function ratesAtEnd(
  rows: readonly FacetBar[],
  ink: string,
  font: { readonly family: string; readonly size: number },
): Plugin<'bar'> {
  return {
    id: 'ratesAtEnd',
    afterDatasetsDraw: ({ ctx, chartArea, scales }) => {
      ctx.save()
      ctx.textBaseline = 'middle'
      ctx.font = `650 ${font.size}px ${font.family}`
      ctx.fillStyle = ink
      for (const [index, row] of rows.entries()) {
        const y = scales['y']?.getPixelForValue(index) ?? 0
        ctx.fillText(row.value, chartArea.right + 8, y)
      }
      ctx.restore()
    },
  }
}
