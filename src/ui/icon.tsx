import { cx } from './cx.ts'
import type { IconShape } from './icon-shapes.ts'

type IconProps = {
  shape: IconShape
  /** Only when the icon stands alone: the word that it replaces. */
  label?: string
  filled?: boolean
  className?: string
}

/** Stroke 1.75, 1.15em, beside a word and silent there. */
export function Icon({ shape, label, filled = false, className }: IconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={cx('inline-block size-[1.15em] flex-none align-[-0.2em]', className)}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <path d={shape} />
    </svg>
  )
}
