import type { ReactNode } from 'react'
import { cx } from './cx.ts'

/** "Available now": the only green there is, and never without its words. */
export function Live({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-[7px] text-14 font-semibold whitespace-nowrap text-live',
        "before:size-[9px] before:flex-none before:rounded-round before:bg-current before:content-['']",
        className,
      )}
    >
      {children}
    </span>
  )
}
