'use client'

import { useActionState } from 'react'
import type { ActionState, FormAction } from '#src/features/action-state.ts'
import { Note } from '#src/ui/feedback/note.tsx'
import { Checkbox } from '#src/ui/form/choice.tsx'
import { TextField } from '#src/ui/form/input.tsx'
import { SubmitButton } from '#src/ui/form/submit-button.tsx'
import { DayRanges } from './day-ranges.tsx'
import type { TimeRange } from './ranges.ts'

interface OverrideFormProps {
  action: FormAction
  /** Today where the expert is. */
  today: string
  /** What the form begins with: a day that is being changed, or nothing yet. */
  day: { date: string; closed: boolean; ranges: readonly TimeRange[] }
  labels: Record<
    'date' | 'hours' | 'close' | 'midnight' | 'save' | 'saving' | 'closed' | 'from' | 'to' | 'add' | 'remove',
    string
  >
  rangeLabels: readonly string[]
}

/** A client component for its answers, and because ranges come and go before anything is saved. */
export function OverrideForm({ action, today, day, labels, rangeLabels }: OverrideFormProps) {
  const [state, submit] = useActionState<ActionState | null, FormData>(action, null)
  const refused = state && !state.ok ? state : null
  const typed = refused?.values
  return (
    <form action={submit} noValidate className="group mt-4 grid gap-3">
      {refused && <Note tone="danger">{refused.message}</Note>}
      <TextField
        type="date"
        id="overrideDate"
        name="date"
        label={labels.date}
        min={today}
        defaultValue={typed ? typed.date : day.date}
        error={refused?.fieldErrors.date}
        className="max-w-[280px]"
      />
      <Checkbox
        // React empties a form after its action; a new key puts the choice back.
        key={`closed ${typed?.closed}`}
        name="closed"
        label={labels.close}
        defaultChecked={typed ? typed.closed === 'on' : day.closed}
      />
      <div className="group-has-[[name=closed]:checked]:hidden">
        <DayRanges
          suffix=""
          name={labels.hours}
          // Before any script has come there is one range, which the answer to a refusal keeps.
          ranges={typed?.start ? [{ start: typed.start, end: typed.end ?? '' }] : day.ranges}
          labels={labels}
          rangeLabels={rangeLabels}
          error={refused?.fieldErrors.ranges}
        />
        <p className="text-13 text-ink-3">{labels.midnight}</p>
      </div>
      <div>
        <SubmitButton busyLabel={labels.saving}>{labels.save}</SubmitButton>
      </div>
    </form>
  )
}
