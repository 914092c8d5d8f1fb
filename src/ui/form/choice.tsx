import type { ComponentProps, ReactNode } from 'react'
import { cx } from '../cx.ts'

type ChoiceProps = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode
  /** A second line: "licence, for health". */
  detail?: ReactNode
  /** How many there are, at the right end. */
  count?: ReactNode
}

const BOX =
  'grid size-5 flex-none appearance-none place-content-center border-[1.5px] border-rule-2 bg-sheet ' +
  'checked:border-ink checked:bg-ink aria-invalid:border-danger disabled:bg-paper-3'

const TICK =
  "checked:after:block checked:after:h-2.5 checked:after:w-[5px] checked:after:-translate-x-px checked:after:-translate-y-px checked:after:rotate-45 checked:after:border-r-2 checked:after:border-b-2 checked:after:border-on-ink checked:after:content-['']"

const DOT =
  "checked:after:block checked:after:size-2 checked:after:rounded-round checked:after:bg-on-ink checked:after:content-['']"

function Choice({
  label,
  detail,
  count,
  className,
  kind,
  ...rest
}: ChoiceProps & { kind: 'checkbox' | 'radio' }) {
  return (
    <label className={cx('flex items-start gap-2.5 py-1.5 text-15/[1.4] pointer-coarse:py-2.5', className)}>
      <input
        {...rest}
        type={kind}
        className={cx(BOX, kind === 'radio' ? 'rounded-round' : 'rounded-1', kind === 'radio' ? DOT : TICK)}
      />
      <span className="min-w-0">
        {label}
        {detail && <span className="block text-14 text-ink-3">{detail}</span>}
      </span>
      {count !== undefined && <span className="num ml-auto text-ink-3">{count}</span>}
    </label>
  )
}

export function Checkbox(props: ChoiceProps) {
  return <Choice {...props} kind="checkbox" />
}

export function Radio(props: ChoiceProps) {
  return <Choice {...props} kind="radio" />
}
