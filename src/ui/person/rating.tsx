import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import { star } from '../icon-shapes.ts'

type RatingProps = {
  /** `4.9`, already in the reader's language. */
  value: string
  /** "from 287 sessions" */
  children: ReactNode
}

/** Only from five sessions on; before, write "New here" instead. */
export function Rating({ value, children }: RatingProps) {
  return (
    <span className="text-ink-2">
      <Icon shape={star} filled className="mr-[5px] size-[0.95em] align-[-0.1em] text-ink" />
      <b className="num font-semibold text-ink">{value}</b> {children}
    </span>
  )
}
