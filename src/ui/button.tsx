import type { ComponentProps, ReactNode } from 'react'
import { type ButtonLook, buttonClass } from './button-class.ts'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { loaderCircle } from './icon-shapes.ts'

export type ButtonProps = ButtonLook &
  Omit<ComponentProps<'button'>, 'disabled'> & {
    children: ReactNode
    /** Why it cannot be pressed yet; it is then disabled and says so: "Not yet: choose a time". */
    blocked?: string | false
    /** What is happening, "Reserving €36.00". The button keeps its width and takes no second press. */
    busy?: string | false
  }

/** Says the deed with its object: "Book 18:45". */
export function Button({ kind, size, wide, blocked, busy, className, children, ...props }: ButtonProps) {
  const { type = 'button', onClick, ...rest } = props
  return (
    <button
      {...rest}
      // A busy one keeps its colour and its focus, which `disabled` would take; it merely does nothing.
      type={busy ? 'button' : type}
      onClick={busy ? undefined : onClick}
      disabled={Boolean(blocked)}
      aria-busy={busy ? true : undefined}
      aria-disabled={busy ? true : undefined}
      className={cx(buttonClass({ kind, size, wide }), busy && 'cursor-progress', className)}
    >
      {blocked || (
        // Both labels lie in one cell, so the longer one sets the width and nothing jumps.
        <span className="grid justify-items-center">
          <span className={cx('col-start-1 row-start-1 inline-flex items-center gap-2', busy && 'invisible')}>
            {children}
          </span>
          {busy && (
            <span className="col-start-1 row-start-1 inline-flex items-center gap-2">
              <Icon shape={loaderCircle} className="animate-spin motion-reduce:animate-none" />
              {busy}
            </span>
          )}
        </span>
      )}
    </button>
  )
}
