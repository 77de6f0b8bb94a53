import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
  type Plugin,
} from 'chart.js'
import { colourOf, drawChart, fontOf } from './drawn-chart.ts'

Chart.register(BarController, BarElement, CategoryScale, LinearScale)

/** One bar, as the server wrote it: what is shown is already text. */
interface LevelPoint {
  readonly label: string
  readonly percent: number
  readonly value: string
  readonly count: string
}

/** Pixels of the plot on paper, where it stands beside the table on an A4 page. */
const PAPER = { width: 350, height: 230 }

interface Palette {
  readonly ink: string
  readonly soft: string
  readonly track: string
  readonly levels: readonly string[]
}

/** Pixels at the end of a bar for its share and count. */
const LABEL_ROOM = 118
/** Between the names of the levels and their bars. */
const LABEL_GAP = 10

/** Draws the five levels as bars with their labels at the end, and again for paper and when the scheme changes. */
export function drawLevels(figure: HTMLElement): void {
  const points = JSON.parse(figure.dataset['points'] ?? '[]') as LevelPoint[]
  if (points.length === 0) return
  drawChart(figure, PAPER, (canvas) => new Chart(canvas, configure(points, readPalette(figure))))
}

function readPalette(figure: HTMLElement): Palette {
  const colour = (name: string) => colourOf(figure, name)
  return {
    ink: colour('--ink'),
    soft: colour('--soft'),
    track: colour('--track'),
    levels: ['--l5', '--l4', '--l3', '--l2', '--l1'].map(colour),
  }
}

function configure(
  points: readonly LevelPoint[],
  palette: Palette,
): ChartConfiguration<'bar', number[], string> {
  const font = fontOf(14)
  return {
    type: 'bar',
    data: {
      labels: points.map((point) => point.label),
      datasets: [
        {
          data: points.map((point) => point.percent),
          backgroundColor: [...palette.levels],
          barPercentage: 0.62,
          categoryPercentage: 1,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { right: LABEL_ROOM } },
      scales: {
        x: { min: 0, max: 100, display: false },
        y: {
          grid: { display: false },
          border: { color: palette.track },
          ticks: { color: palette.ink, font, crossAlign: 'far' },
          afterFit: (scale) => {
            scale.width += LABEL_GAP
          },
        },
      },
    },
    plugins: [directLabels(points, palette, font)],
  }
}

/** Share and count at the end of each bar, so that no legend and no axis is needed. */
function directLabels(
  points: readonly LevelPoint[],
  palette: Palette,
  font: { readonly family: string; readonly size: number },
): Plugin<'bar'> {
  return {
    id: 'directLabels',
    afterDatasetsDraw: (chart) => {
      const { ctx } = chart
      const bars = chart.getDatasetMeta(0).data
      ctx.save()
      ctx.textBaseline = 'middle'
      for (const [index, bar] of bars.entries()) {
        const point = points[index]
        if (!point) continue
        ctx.font = `650 ${font.size}px ${font.family}`
        ctx.fillStyle = palette.ink
        ctx.fillText(point.value, bar.x + 9, bar.y)
        const { width } = ctx.measureText(point.value)
        ctx.font = `${font.size - 1}px ${font.family}`
        ctx.fillStyle = palette.soft
        ctx.fillText(point.count, bar.x + 9 + width + 9, bar.y)
      }
      ctx.restore()
    },
  }
}
