import { useMantineStyleNonce } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { barX, plot, ruleX, text, tickX } from '@observablehq/plot'
import { useEffect, useRef } from 'react'
import type { Range } from '#model/statistics/figures.ts'
import { shareText } from './words.ts'

export interface Bar {
  readonly key: string
  readonly label: string
  readonly share: Range
  /** "3 of 7". */
  readonly of: string
  readonly base: Range | null
}
interface Props {
  readonly bars: readonly Bar[]
  /** What is drawn, for those who do not see it. */
  readonly label: string
}

const rowHeight = 44
const middle = ({ least, most }: Range): number => (least + most) / 2

/** Shares as bars, paler where a number is withheld; the base rate as a thin rule across them. */
export function Chart({ bars, label }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const { ref, width } = useElementSize()
  const nonce = useMantineStyleNonce()
  useEffect(() => {
    const at = place.current
    if (!at || width === 0) return
    const drawing = draw(bars, label, width)
    // Plot brings a style element of its own; the policy of the page takes it only with its nonce.
    for (const style of drawing.querySelectorAll('style')) style.setAttribute('nonce', nonce?.() ?? '')
    at.replaceChildren(drawing)
  }, [bars, label, width, nonce])
  return (
    <div ref={ref} className="compare-chart">
      <div ref={place} />
    </div>
  )
}

function draw(bars: readonly Bar[], label: string, width: number): Element {
  const said = (bar: Bar): string => `${shareText(bar.share)} · ${bar.of}`
  const room = Math.max(80, width - Math.max(...bars.map(bar => said(bar).length)) * 6.8 - 32)
  const based = bars.filter(bar => bar.base !== null)
  const rule = { stroke: 'var(--a-ink)', strokeWidth: 1.5 }
  const inset = { insetTop: 22, insetBottom: 12 }
  const drawing = plot({
    width,
    height: bars.length * rowHeight + 34,
    marginLeft: 4,
    marginRight: 20,
    marginTop: 2,
    marginBottom: 30,
    ariaLabel: label,
    style: { fontFamily: 'inherit', fontSize: '12px', color: 'var(--a-faint)', overflow: 'visible' },
    x: {
      domain: [0, 1],
      ticks: [0, 0.25, 0.5, 0.75, 1],
      tickFormat: (share: number) => `${Math.round(share * 100)} %`,
      label: null,
      tickSize: 0,
    },
    y: { domain: bars.map(({ key }) => key), axis: null, padding: 0 },
    marks: [
      ruleX([0], { stroke: 'var(--a-strong)' }),
      barX(bars, { y: 'key', x1: 0, x2: (bar: Bar) => bar.share.most, fill: 'var(--a-family-proceedings)', fillOpacity: 0.3, ...inset }),
      barX(bars, { y: 'key', x1: 0, x2: (bar: Bar) => bar.share.least, fill: 'var(--a-family-proceedings)', ...inset }),
      tickX(based, { y: 'key', x: (bar: Bar) => middle(bar.base ?? bar.share), ...rule, insetTop: 19, insetBottom: 9 }),
      text(bars, {
        y: 'key',
        frameAnchor: 'left',
        text: 'label',
        dy: -11,
        textAnchor: 'start',
        fill: 'var(--a-ink)',
        lineWidth: room / 12,
        textOverflow: 'ellipsis',
      }),
      text(bars, {
        y: 'key',
        frameAnchor: 'right',
        text: said,
        dy: -11,
        textAnchor: 'end',
        fill: 'var(--a-soft)',
      }),
    ],
  })
  drawing.setAttribute('role', 'img')
  // The drawing is one image with one text: its parts are named to nobody.
  for (const part of drawing.querySelectorAll('g[aria-label]')) part.removeAttribute('aria-label')
  return drawing
}
