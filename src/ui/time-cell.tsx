import { cx } from './cx.ts'

type TimeCellProps = {
  /** `18:45`, in the reader's zone. */
  time: string
  /** Under it: `17:45 Lisbon`, "today", "9 min 12 s", "just taken". */
  under: string
  /** gone: taken a moment ago, struck through for that moment. held: kept for this learner. */
  state?: 'free' | 'chosen' | 'held' | 'gone'
  size?: 'normal' | 'small'
  className?: string
}

const STATE = {
  free: 'border-rule-2 bg-sheet text-ink-2',
  chosen: 'border-ink bg-ink text-on-ink',
  held: 'border-hold bg-hold-wash text-hold',
  gone: 'border-dashed border-rule-2 text-ink-3',
}

/**
 * The look of one offered time. Put it in a link, or beside a hidden radio button in a label
 * (`peer sr-only` before it inks it in when checked).
 */
export function TimeCell({ time, under, state = 'free', size = 'normal', className }: TimeCellProps) {
  return (
    <span
      className={cx(
        'num group block rounded-2 border text-center transition-colors duration-(--d-1)',
        size === 'normal'
          ? 'min-h-[60px] px-1 pt-[9px] pb-2 text-13'
          : 'min-h-[50px] px-0.5 pt-[7px] pb-1.5 text-12',
        STATE[state],
        state === 'free' &&
          'hover:border-ink hover:bg-ink hover:text-on-ink peer-checked:border-ink peer-checked:bg-ink peer-checked:text-on-ink peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-ink',
        className,
      )}
    >
      <b
        className={cx(
          'block font-serif font-medium',
          size === 'normal' ? 'text-[1.375rem]/[1.15]' : 'text-[1.1875rem]/[1.15]',
          state === 'free' && 'text-ink group-hover:text-current group-[:is(:checked+*)]:text-current',
          state === 'gone' && 'line-through',
        )}
      >
        {time}
      </b>
      {under}
    </span>
  )
}
