import type { ComponentProps, ReactNode } from 'react'
import { cx } from '../cx.ts'

const TRACK = 'flex h-6 w-11 flex-none items-center rounded-2 border-[1.5px] px-[3px]'
const THUMB = 'size-4 rounded-1'

type SwitchProps = Omit<ComponentProps<'button'>, 'type' | 'role'> & { on: boolean; children: ReactNode }

/** On or off at once, without a form. On is ink-filled. */
export function Switch({ on, children, className, ...rest }: SwitchProps) {
  return (
    <button
      {...rest}
      type="button"
      role="switch"
      aria-checked={on}
      className={cx(
        'inline-flex min-h-11 items-center gap-2.5 text-15 font-semibold whitespace-nowrap disabled:text-ink-3',
        className,
      )}
    >
      <span className={cx(TRACK, on ? 'justify-end border-ink bg-ink' : 'border-rule-2 bg-sheet')}>
        <span className={cx(THUMB, on ? 'bg-on-ink' : 'bg-rule-2')} />
      </span>
      {children}
    </button>
  )
}
