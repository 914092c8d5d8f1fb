'use client'

import { useActionState, useState } from 'react'
import type { ActionState, FormAction } from '#src/features/action-state.ts'
import { Note } from '#src/ui/feedback/note.tsx'
import { SubmitButton } from '#src/ui/form/submit-button.tsx'
import { DayRanges } from './day-ranges.tsx'
import type { TimeRange } from './ranges.ts'

interface WeekFormProps {
  action: FormAction
  /** Monday first. */
  days: readonly { weekday: number; name: string; ranges: readonly TimeRange[] }[]
  labels: Record<
    'closed' | 'from' | 'to' | 'add' | 'remove' | 'save' | 'saving' | 'saved' | 'unsaved',
    string
  >
  /** "{day}, range {number}", by day and number, made on the server for the longest day there may be. */
  rangeLabels: readonly (readonly string[])[]
}

/** A client component, because ranges are added and removed before anything is saved. */
export function WeekForm({ action, days, labels, rangeLabels }: WeekFormProps) {
  const [state, submit] = useActionState<ActionState | null, FormData>(action, null)
  const [changed, setChanged] = useState(false)
  const refused = state && !state.ok ? state : null
  return (
    <form action={submit} noValidate onChange={() => setChanged(true)} onSubmit={() => setChanged(false)}>
      {refused && (
        <Note tone="danger" className="mb-4">
          {refused.message}
        </Note>
      )}
      {days.map(({ weekday, name, ranges }, index) => (
        <DayRanges
          // After saving, the rows are those that were stored: sorted, and split at midnight.
          key={`${weekday} ${JSON.stringify(ranges)}`}
          suffix={weekday}
          {...{ name, ranges, labels }}
          rangeLabels={rangeLabels[index] ?? []}
          error={refused?.fieldErrors[`day${weekday}`]}
          onChange={() => setChanged(true)}
          className="border-t border-rule"
        />
      ))}
      <div className="mt-5 flex flex-wrap items-center gap-4">
        <SubmitButton kind="ink" busyLabel={labels.saving}>
          {labels.save}
        </SubmitButton>
        <p role="status" className="text-15 text-ink-2">
          {changed ? labels.unsaved : state?.ok ? labels.saved : ''}
        </p>
      </div>
    </form>
  )
}
