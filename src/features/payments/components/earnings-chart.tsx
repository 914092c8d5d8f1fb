import { getTranslations } from 'next-intl/server'
import { formatDay, formatMonthDay } from '#src/i18n/format/date.ts'
import { formatMoney, formatRoundMoney } from '#src/i18n/format/money.ts'
import type { Locale } from '#src/i18n/locale.ts'
import type { EarningsWeek } from '../earnings/weeks.ts'
import { chartBars } from './chart-bars.ts'

interface EarningsChartProps {
  locale: Locale
  zone: string
  currency: string
  weeks: readonly EarningsWeek[]
}

/** The last weeks as bars: paid solid, available hatched, held in ochre outline; to be told apart without colour. */
export async function EarningsChart({ locale, zone, currency, weeks }: EarningsChartProps) {
  const t = await getTranslations({ locale, namespace: 'studio.earnings' })
  const money = (amountMinor: number) => formatMoney(locale, { amountMinor, currency })
  return (
    <figure aria-label={t('chart')}>
      <Bars {...{ locale, zone, currency, weeks }} width={640} id="wide" className="max-md:hidden" />
      <Bars
        {...{ locale, zone, currency }}
        weeks={weeks.slice(-6)}
        width={350}
        id="narrow"
        className="md:hidden"
      />
      <ul className="sr-only">
        {weeks.map((week) => (
          <li key={week.monday}>
            {t('week', {
              day: formatDay(locale, week.startAt, zone),
              paid: money(week.paid),
              available: money(week.available),
              held: money(week.held),
            })}
          </li>
        ))}
      </ul>
    </figure>
  )
}

const HEIGHT = 220

interface BarsProps extends EarningsChartProps {
  width: number
  id: string
  className: string
}

function Bars({ locale, zone, currency, weeks, width, id, className }: BarsProps) {
  const { lines, bars } = chartBars(weeks, { width, height: HEIGHT })
  const hatch = `hatch-${id}`
  return (
    <svg viewBox={`0 0 ${width} ${HEIGHT}`} className={`w-full font-sans ${className}`} aria-hidden="true">
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="3" height="6" fill="var(--ink)" />
        </pattern>
      </defs>
      {lines.map((line) => (
        <g key={line.amountMinor}>
          <line x1="44" x2={width} y1={line.y} y2={line.y} stroke="var(--rule)" />
          <text x="0" y={line.y + 4} fontSize="12" fill="var(--ink-3)">
            {formatRoundMoney(locale, { amountMinor: line.amountMinor, currency })}
          </text>
        </g>
      ))}
      {bars.map(({ week, x, width: barWidth, paid, available, held, top, isLast }) => (
        <g key={week.monday}>
          <rect x={x} y={paid.y} width={barWidth} height={paid.height} fill="var(--ink)" />
          {available.height > 0 && (
            <rect
              x={x + 0.75}
              y={available.y}
              width={barWidth - 1.5}
              height={available.height}
              fill={`url(#${hatch})`}
              stroke="var(--ink)"
              strokeWidth="1.5"
            />
          )}
          {held.height > 0 && (
            <rect
              x={x + 0.75}
              y={held.y}
              width={barWidth - 1.5}
              height={held.height}
              fill="var(--hold-wash)"
              stroke="var(--hold)"
              strokeWidth="1.5"
            />
          )}
          {top.amountMinor > 0 && (
            <text
              x={x + barWidth / 2}
              y={top.y - 7}
              textAnchor="middle"
              fontSize="12"
              fontWeight="600"
              fill="var(--ink)"
            >
              {Math.round(top.amountMinor / 100)}
            </text>
          )}
          <text
            x={x + barWidth / 2}
            y={HEIGHT - 4}
            textAnchor="middle"
            fontSize="12"
            fontWeight={isLast ? 700 : 400}
            fill={isLast ? 'var(--ink)' : 'var(--ink-3)'}
          >
            {formatMonthDay(locale, week.startAt, zone)}
          </text>
        </g>
      ))}
      <line x1="44" x2={width} y1={HEIGHT - 24} y2={HEIGHT - 24} stroke="var(--ink)" strokeWidth="1.5" />
    </svg>
  )
}
