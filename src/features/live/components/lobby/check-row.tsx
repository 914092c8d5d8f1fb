import type { ReactNode } from 'react'
import { Icon } from '#src/ui/icon.tsx'
import { check, circleAlert, type IconShape, loaderCircle } from '#src/ui/icon-shapes.ts'

/** OPEN: only the person can tell, and has not tried yet. */
export type CheckState = 'OK' | 'WRONG' | 'BUSY' | 'OPEN'

type CheckRowProps = {
  state: CheckState
  /** The sign in words. */
  stateLabel: string
  name: string
  children: ReactNode
  /** At the right end: a level, or the way to put it right. */
  act?: ReactNode
  testId: string
}

const SIGN: Record<Exclude<CheckState, 'OPEN'>, IconShape> = {
  OK: check,
  WRONG: circleAlert,
  BUSY: loaderCircle,
}

/** One thing that was checked: a sign, its name, a sentence. */
export function CheckRow({ state, stateLabel, name, children, act, testId }: CheckRowProps) {
  return (
    <li
      data-testid={testId}
      data-state={state}
      className="grid grid-cols-[28px_minmax(0,1fr)_auto] items-center gap-2.5 border-b border-rule py-[13px] text-16/[1.4]"
    >
      {state === 'OPEN' ? (
        <span
          role="img"
          aria-label={stateLabel}
          className="size-2.5 justify-self-center rounded-full border-[1.5px] border-ink-3"
        />
      ) : (
        <Icon
          shape={SIGN[state]}
          label={stateLabel}
          className={
            state === 'WRONG'
              ? 'text-danger'
              : state === 'BUSY'
                ? 'animate-spin motion-reduce:animate-none'
                : ''
          }
        />
      )}
      <div className="min-w-0">
        {name}
        <div className="text-14 text-ink-2">{children}</div>
      </div>
      {act}
    </li>
  )
}

export function RowAction({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="min-h-11 text-14 underline underline-offset-[0.18em] hover:decoration-2"
    >
      {children}
    </button>
  )
}
