import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import { circleAlert } from '../icon-shapes.ts'

type ChoiceGroupProps = { legend: ReactNode; error?: ReactNode; children: ReactNode; className?: string }

/** Check boxes or radio buttons that answer one question. */
export function ChoiceGroup({ legend, error, children, className }: ChoiceGroupProps) {
  return (
    <fieldset className={className}>
      <legend className="mb-1.5 text-16/[1.3] font-semibold">{legend}</legend>
      {children}
      {error && (
        <p className="mt-[7px] flex gap-[7px] text-14 font-medium text-danger">
          <Icon shape={circleAlert} className="mt-px" />
          <span>{error}</span>
        </p>
      )}
    </fieldset>
  )
}
