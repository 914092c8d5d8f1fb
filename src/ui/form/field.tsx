import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import { circleAlert } from '../icon-shapes.ts'

/** What ties a control to its label, help and error. Spread it on the control. */
export type ControlWiring = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

export type FieldTexts = {
  label: ReactNode
  /** One line under the control. */
  help?: ReactNode
  /** What is wrong and what to do. Replaces nothing: the help stays readable. */
  error?: ReactNode
}

type FieldProps = FieldTexts & {
  /** Unique on the page. */
  id: string
  children: (control: ControlWiring) => ReactNode
  className?: string
}

/** Label above, help under, error with an icon. Around any control. */
export function Field({ id, label, help, error, children, className }: FieldProps) {
  const helpId = `${id}-help`
  const errorId = `${id}-error`
  const described = [error && errorId, help && helpId].filter(Boolean).join(' ')
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block text-13 font-semibold">
        {label}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {error && (
        <p id={errorId} className="mt-[7px] flex gap-[7px] text-14 font-medium text-danger">
          <Icon shape={circleAlert} className="mt-px" />
          <span>{error}</span>
        </p>
      )}
      {help && (
        <p id={helpId} className="mt-1.5 text-13 text-ink-3">
          {help}
        </p>
      )}
    </div>
  )
}
