import type { ReactNode } from 'react'
import { cx } from '../cx.ts'
import { Icon } from '../icon.tsx'
import { circleAlert, hourglass, type IconShape, info } from '../icon-shapes.ts'

type NoteProps = {
  tone?: 'plain' | 'hold' | 'danger'
  icon?: IconShape
  children: ReactNode
  className?: string
}

const LOOK = {
  plain: { ground: 'bg-paper-2', icon: info },
  hold: { ground: 'bg-hold-wash', icon: hourglass },
  danger: { ground: 'bg-danger-wash', icon: circleAlert },
}

/** A sunk paragraph. `danger` is an error: what happened, what did not (money), what to do. It is read at once. */
export function Note({ tone = 'plain', icon, children, className }: NoteProps) {
  return (
    <div
      role={tone === 'danger' ? 'alert' : undefined}
      className={cx('flex gap-3 px-4 py-3.5 text-15', LOOK[tone].ground, className)}
    >
      <Icon shape={icon ?? LOOK[tone].icon} className="mt-0.5" />
      <div className="min-w-0">{children}</div>
    </div>
  )
}
