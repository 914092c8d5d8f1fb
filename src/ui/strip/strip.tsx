import { cx } from '../cx.ts'
import { type Anchor, absences, anchorAt, fitting, percentAt, type Span } from './spans.ts'

export type StripTick = {
  at: number
  label: string
  /** Where the label stands to its tick; near the ends it is decided by the strip. */
  anchor?: Anchor
  /** Left out where the strip is narrow. */
  minor?: boolean
}

export type StripProps = {
  /** What the strip shows from left to right. */
  whole: Span
  /** Upper line, then lower line: the reader first, the other under it. */
  people: readonly [StripPerson, StripPerson]
  /** Both there, and free of charge. */
  free: readonly Span[]
  /** Both there, and paid. */
  billable: readonly Span[]
  /** The running end, while the session lasts: a vermilion upright; nothing is drawn after it. */
  now?: number
  /** When the chosen maximum is reached: a dotted upright. */
  maximum?: number
  ticks?: readonly StripTick[]
  /** All of it in a sentence, for those who do not see it. */
  summary: string
  /** Height between the lines: 34 on pages, 28 in the room. */
  gap?: number
  className?: string
}

export type StripPerson = { name: string; present: readonly Span[] }

const TOP = 20

/** Pixels that the drawing has at least, from each width of the strip on, and how a label is shown or not from there. */
const WIDTHS = [
  { least: 280, shown: '', hidden: 'hidden' },
  { least: 352, shown: '@md:block', hidden: '@md:hidden' },
  { least: 480, shown: '@xl:block', hidden: '@xl:hidden' },
  { least: 800, shown: '@4xl:block', hidden: '@4xl:hidden' },
] as const
/** From here on there is room for the minor ones. */
const MINOR_FROM = 2

/** For each label the classes that show it where it has room. */
function whereShown(ticks: readonly StripTick[], whole: Span): string[] {
  const labels = ticks.map((tick) => {
    const percent = percentAt(tick.at, whole)
    return { percent, text: tick.label, anchor: anchorOf(tick, percent) }
  })
  const fits = WIDTHS.map(({ least }, index) => {
    const asked = ticks.map(({ minor }) => !minor || index >= MINOR_FROM)
    const among = fitting(
      labels.filter((_, tick) => asked[tick]),
      least,
    )
    return asked.map((isAsked) => isAsked && among.shift() === true)
  })
  return ticks.map((_, tick) =>
    cx(...WIDTHS.map(({ shown, hidden }, index) => (fits[index]?.[tick] ? shown : hidden))),
  )
}

function anchorOf(tick: StripTick, percent: number): Anchor {
  const inwards = anchorAt(percent)
  return inwards === 'middle' ? (tick.anchor ?? 'middle') : inwards
}

/**
 * Two lines, two people; where they face each other the ground is warm, and that is what is paid. The same on
 * the home page, in the room, on the receipt and in a claim. No hooks and no motion of its own: the room gives
 * it a new `now` each second. Where it is narrow the names stand above and under the lines.
 */
export function Strip({ whole, people, summary, gap = 34, className, ...drawn }: StripProps) {
  return (
    <figure role="img" aria-label={summary} className={cx('@container m-0', className)}>
      <div
        aria-hidden="true"
        className="grid grid-cols-1 text-13 text-ink-2 @md:grid-cols-[96px_minmax(0,1fr)]"
      >
        <div className="relative hidden @md:block">
          {people.map((person, line) => (
            <span
              key={line === 0 ? 'upper' : 'lower'}
              className="absolute right-3 left-0 -translate-y-1/2 truncate"
              style={{ top: TOP + line * gap }}
            >
              {person.name}
            </span>
          ))}
        </div>
        <span className="-mb-3 block @md:hidden">{people[0].name}</span>
        <div className="relative pb-4 @md:pb-0">
          <StripDrawing whole={whole} people={people} gap={gap} {...drawn} />
          <span className="absolute left-0 @md:hidden" style={{ top: TOP + gap + 3 }}>
            {people[1].name}
          </span>
        </div>
      </div>
    </figure>
  )
}

type DrawingProps = Omit<StripProps, 'summary' | 'className' | 'gap'> & { gap: number }

/** Widths in percent and heights in pixels: lines and letters keep their size at every width. */
function StripDrawing({ whole, people, free, billable, now, maximum, ticks = [], gap }: DrawingProps) {
  const bottom = TOP + gap
  const shown = whereShown(ticks, whole)
  const seen: Span = { start: whole.start, end: now ?? whole.end }
  const x = (at: number) => `${percentAt(at, whole)}%`
  const width = (span: Span) => `${percentAt(span.end, whole) - percentAt(span.start, whole)}%`
  const ground = (spans: readonly Span[], className: string) =>
    spans.map((span) => (
      <rect
        key={span.start}
        x={x(span.start)}
        y={TOP}
        width={width(span)}
        height={gap}
        className={className}
      />
    ))
  return (
    <svg aria-hidden="true" width="100%" height={bottom + 38} className="block overflow-visible">
      {ground(free, 'fill-paper-3')}
      {ground(billable, 'fill-accent-wash')}
      {people.map((person, line) => (
        <StripLine
          key={line === 0 ? 'upper' : 'lower'}
          person={person}
          seen={seen}
          y={TOP + line * gap}
          x={x}
        />
      ))}
      {ticks.map((tick, index) => {
        const percent = percentAt(tick.at, whole)
        const inwards = anchorAt(percent)
        return (
          <g key={`${tick.at} ${tick.label}`} className={shown[index]}>
            <line
              x1={x(tick.at)}
              x2={x(tick.at)}
              y1={bottom + 6}
              y2={bottom + 13}
              // The lower name stands there where the strip is narrow.
              className={cx('stroke-rule-2', inwards === 'start' && 'hidden @md:inline')}
            />
            <text
              x={x(tick.at)}
              y={bottom + 32}
              textAnchor={anchorOf(tick, percent)}
              className="num translate-y-2.5 fill-ink-2 text-13 @md:translate-y-0"
            >
              {tick.label}
            </text>
          </g>
        )
      })}
      {maximum !== undefined && (
        <Upright at={x(maximum)} bottom={bottom} dashes="2 3" className="stroke-ink" />
      )}
      {now !== undefined && <Upright at={x(now)} bottom={bottom} className="stroke-accent" />}
    </svg>
  )
}

type UprightProps = { at: string; bottom: number; dashes?: string; className: string }

/** It stands out above and under the lines; less where the names are there. */
function Upright({ at, bottom, dashes, className }: UprightProps) {
  const line = { x1: at, x2: at, strokeWidth: 2, strokeDasharray: dashes }
  return (
    <>
      <line {...line} y1={8} y2={bottom + 12} className={cx(className, 'hidden @md:inline')} />
      <line {...line} y1={TOP - 5} y2={bottom + 4} className={cx(className, '@md:hidden')} />
    </>
  )
}

type LineProps = { person: StripPerson; seen: Span; y: number; x: (at: number) => string }

/** Solid where the person was there, dotted where not. */
function StripLine({ person, seen, y, x }: LineProps) {
  return (
    <>
      {absences(person.present, seen).map((span) => (
        <line
          key={span.start}
          x1={x(span.start)}
          x2={x(span.end)}
          y1={y}
          y2={y}
          strokeWidth={2}
          strokeLinecap="round"
          strokeDasharray="1 5"
          className="stroke-rule-2"
        />
      ))}
      {person.present.map((span) => (
        <line
          key={span.start}
          x1={x(span.start)}
          x2={x(span.end)}
          y1={y}
          y2={y}
          strokeWidth={2}
          className="stroke-ink"
        />
      ))}
    </>
  )
}
