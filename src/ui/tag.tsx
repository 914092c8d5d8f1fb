import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import type { IconShape } from './icon-shapes.ts'

/** hold: money or a slot kept. danger: dispute, refusal. out: outlined, volunteer. plain: anything else. */
export type TagTone = 'plain' | 'hold' | 'danger' | 'out'

const TONE: Record<TagTone, string> = {
  plain: 'bg-paper-3',
  hold: 'bg-hold-wash text-hold',
  danger: 'bg-danger-wash text-danger',
  out: 'shadow-[inset_0_0_0_1px_var(--rule-2)]',
}

type TagProps = { tone?: TagTone; icon?: IconShape; children: ReactNode }

export function Tag({ tone = 'plain', icon, children }: TagProps) {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-[5px] rounded-1 px-[7px] py-0.5 text-12 font-semibold whitespace-nowrap',
        TONE[tone],
      )}
    >
      {icon && <Icon shape={icon} />}
      {children}
    </span>
  )
}
