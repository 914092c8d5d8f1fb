import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { badgeCheck, shieldCheck } from './icon-shapes.ts'

type BadgeProps = {
  /** licence: a third party checked it (shield). identity: we checked identity or diplomas (seal). */
  kind: 'licence' | 'identity'
  /** Always in words: scope, body and date. */
  children: ReactNode
  className?: string
}

export function Badge({ kind, children, className }: BadgeProps) {
  return (
    <span className={cx('inline-flex items-start gap-1.5 text-13 text-ink-2', className)}>
      <Icon shape={kind === 'licence' ? shieldCheck : badgeCheck} className="mt-0.5 text-ink" />
      <span>{children}</span>
    </span>
  )
}
