import type { ComponentProps, ReactNode } from 'react'
import { cx } from '#src/ui/cx.ts'
import { Icon } from '#src/ui/icon.tsx'
import type { IconShape } from '#src/ui/icon-shapes.ts'

type ControlProps = ComponentProps<'button'> & {
  icon: IconShape
  children: ReactNode
  /** End: the one vermilion thing in the room. */
  isEnd?: boolean
  /** Something is off or under way. */
  isMarked?: boolean
}

/** A control of the room: an icon over its word. */
export function Control({ icon, children, isEnd, isMarked, className, ...rest }: ControlProps) {
  return (
    <button
      type="button"
      {...rest}
      className={cx(
        'relative flex min-h-[60px] min-w-0 flex-col items-center justify-center gap-1 rounded-2 border-[1.5px] px-0.5 text-center text-12 font-medium disabled:text-ink-3 transition-colors duration-(--d-1) md:min-h-16 md:min-w-[108px] md:text-14',
        isEnd
          ? 'border-transparent bg-accent font-semibold text-on-accent hover:bg-accent-2'
          : isMarked
            ? 'border-ink hover:bg-paper-3'
            : 'border-transparent enabled:hover:bg-paper-3',
        className,
      )}
    >
      <Icon shape={icon} className="size-6" />
      <span className="leading-tight">{children}</span>
    </button>
  )
}
