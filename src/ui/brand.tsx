import { cx } from './cx.ts'

/** The name, set in its own type. It never breaks over a line. */
export function Brand({ className }: { className?: string }) {
  return (
    <span
      translate="no"
      className={cx(
        'whitespace-nowrap font-serif text-[1.4375rem]/none font-semibold tracking-[-0.03em] md:text-[1.625rem]',
        className,
      )}
    >
      Vis-<i className="px-[0.02em] font-medium">à</i>-vis
    </span>
  )
}
