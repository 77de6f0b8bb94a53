import {
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
} from 'chart.js'
import { colourOf, drawChart, fontOf, sharpness } from './drawn-chart.ts'

Chart.register(LineController, LineElement, PointElement, CategoryScale, LinearScale, Filler)

const PAPER = { width: 620, height: 280 }
const LARGEST = 8
const SMALLEST = 3
/** Room below the lowest limit, as a share of 1. */
const ROOM = 0.01
/** How far an interval may reach below all rates before it is cut. */
const REACH = 0.12

/** Months as the server wrote them; shares of 1, `null` where nothing is published. */
interface Trend {
  readonly labels: readonly string[]
  readonly rate: readonly (number | null)[]
  readonly lower: readonly (number | null)[]
  readonly upper: readonly (number | null)[]
  readonly n: readonly number[]
  readonly shown: readonly (string | null)[]
  readonly target: { readonly share: number; readonly label: string } | null
}

/** Draws the rates of months as a line in the band of their intervals, with the target. */
export function drawTrend(figure: HTMLElement): void {
  const trend = JSON.parse(figure.dataset['trend'] ?? 'null') as Trend | null
  if (!trend || trend.labels.length === 0) return
  drawChart(figure, PAPER, (canvas) => {
    const colour = (name: string) => colourOf(figure, name)
    const font = fontOf(13)
    const band = { pointRadius: 0, borderWidth: 0, backgroundColor: `${colour('--l4')}40` }
    return new Chart(canvas, {
      type: 'line',
      data: {
        labels: [...trend.labels],
        datasets: [
          { ...band, data: [...trend.lower] },
          { ...band, data: [...trend.upper], fill: '-1' },
          {
            data: [...trend.rate],
            clip: false,
            borderColor: colour('--l5'),
            borderWidth: 2.5,
            pointBackgroundColor: colour('--l5'),
            pointBorderColor: colour('--card'),
            pointBorderWidth: 2,
            pointRadius: trend.n.map((n) => radiusOf(n, Math.max(...trend.n))),
          },
        ],
      },
      options: {
        animation: false,
        devicePixelRatio: sharpness(),
        maintainAspectRatio: false,
        events: [],
        layout: { padding: { top: 8, right: 68 } },
        scales: {
          x: {
            grid: { display: false },
            border: { color: colour('--track') },
            ticks: { color: colour('--soft'), font, maxRotation: 0, autoSkipPadding: 14 },
          },
          y: {
            min: leastOf(trend),
            max: 1,
            grid: { color: colour('--line') },
            border: { display: false },
            ticks: {
              color: colour('--soft'),
              font,
              maxTicksLimit: 7,
              callback: (value) => `${Math.round(Number(value) * 1000) / 10}%`,
            },
          },
        },
      },
      plugins: [targetLine(trend, colour('--clay'), font), lastValue(trend, colour('--ink'), font)],
    })
  })
}

type Font = { readonly family: string; readonly size: number }

function radiusOf(n: number, most: number): number {
  return Math.max(SMALLEST, LARGEST * Math.sqrt(n / Math.max(1, most)))
}

/** So that wide intervals of small months do not flatten the line. */
function leastOf({ rate, lower, target }: Trend): number {
  const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null)
  const least = Math.min(1, ...known(rate), target?.share ?? 1)
  const lowest = Math.min(least, ...known(lower)) - ROOM
  return Math.max(0, lowest, Math.floor(100 * (least - REACH)) / 100)
}

function targetLine({ target }: Trend, colour: string, font: Font): Plugin<'line'> {
  return {
    id: 'targetLine',
    beforeDatasetsDraw: ({ ctx, chartArea, scales }) => {
      if (!target) return
      const y = scales['y']?.getPixelForValue(target.share) ?? 0
      ctx.save()
      ctx.strokeStyle = colour
      ctx.lineWidth = 2
      ctx.beginPath()
      ctx.moveTo(chartArea.left, y)
      ctx.lineTo(chartArea.right, y)
      ctx.stroke()
      ctx.fillStyle = colour
      ctx.font = `650 ${font.size}px ${font.family}`
      ctx.textAlign = 'left'
      ctx.fillText(target.label, chartArea.left + 6, y + font.size + 5)
      ctx.restore()
    },
  }
}

/** The newest rate beside its dot, so that no legend is needed. */
function lastValue({ shown }: Trend, colour: string, font: Font): Plugin<'line'> {
  return {
    id: 'lastValue',
    afterDatasetsDraw: (chart) => {
      const last = shown.findLastIndex((value) => value !== null)
      const point = chart.getDatasetMeta(2).data[last]
      if (last < 0 || !point) return
      const { ctx } = chart
      ctx.save()
      ctx.fillStyle = colour
      ctx.font = `650 ${font.size + 1}px ${font.family}`
      ctx.textBaseline = 'middle'
      ctx.fillText(`${shown[last]}%`, point.x + 11, point.y)
      ctx.restore()
    },
  }
}
