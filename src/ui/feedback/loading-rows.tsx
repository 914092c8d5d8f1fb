import { cx } from '../cx.ts'

type LoadingRowsProps = {
  /** What is being done: "Looking at 212 slots tonight". */
  doing: string
  rows?: number
  /** The shape of the row that will come: one with a face, or text alone. */
  shape?: 'person' | 'text'
}

const BAR = 'block h-4 animate-breathe rounded-1 bg-paper-3 motion-reduce:animate-none'

/** The row's own skeleton, and one line that says what we do. */
export function LoadingRows({ doing, rows = 3, shape = 'person' }: LoadingRowsProps) {
  return (
    <div aria-busy="true">
      <p role="status" className="mb-2 text-14 text-ink-2">
        {doing}
      </p>
      <div aria-hidden="true">
        {Array.from({ length: rows }, (_, index) => `row-${index}`).map((row) => (
          <div
            key={row}
            className={cx(
              'grid items-center gap-4 border-t border-rule py-3',
              shape === 'person'
                ? 'grid-cols-[52px_44px_minmax(0,1fr)_56px] md:grid-cols-[64px_48px_minmax(0,1fr)_80px]'
                : 'grid-cols-[minmax(0,1fr)_80px]',
            )}
          >
            {shape === 'person' && <span className={BAR} />}
            {shape === 'person' && <span className={cx(BAR, 'h-[60px]')} />}
            <span className={cx(BAR, 'w-[70%]')} />
            <span className={BAR} />
          </div>
        ))}
      </div>
    </div>
  )
}
