import { cx } from './cx.ts'

type RunningFigureProps = {
  /** A formatted duration or amount: `21 min 20 s`, `€22.00`, `22,00 €`. */
  value: string
  className?: string
}

/**
 * A figure that runs: each digit in a .62em box, because Brygada's tabular 7 is 0.02em too narrow and the
 * line would tremble. Units are smaller. Read aloud whole; announce changes elsewhere, not each second.
 */
export function RunningFigure({ value, className }: RunningFigureProps) {
  const parts = value.split(/(\d|[a-z]+)/).filter(Boolean)
  return (
    <span className={cx('num font-serif font-medium tracking-[-0.02em] whitespace-nowrap', className)}>
      <span className="sr-only">{value}</span>
      <span aria-hidden="true">{parts.map(part)}</span>
    </span>
  )
}

function part(text: string, index: number) {
  const key = `${index}${text}`
  if (/\d/.test(text))
    return (
      <i key={key} className="inline-block w-[0.62em] text-center not-italic">
        {text}
      </i>
    )
  if (/[a-z]/.test(text))
    return (
      <small key={key} className="text-[0.55em] tracking-normal">
        {text}
      </small>
    )
  return <span key={key}>{text}</span>
}
