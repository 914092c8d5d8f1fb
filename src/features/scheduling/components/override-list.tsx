'use client'

import { useActionState } from 'react'
import type { DateOverride } from '#src/domain/scheduling/types.ts'
import type { ActionState, FormAction } from '#src/features/action-state.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { ButtonLink } from '#src/ui/button-link.tsx'
import { Note } from '#src/ui/feedback/note.tsx'
import { SubmitButton } from '#src/ui/form/submit-button.tsx'
import { Tag } from '#src/ui/tag.tsx'
import { dayInWords, rangesForForm } from './ranges.ts'

export interface OverrideRow {
  date: string
  /** "Thursday 24 December 2026" */
  day: string
  hours: string
  /** What is booked outside of the hours, in words; null for nothing. */
  clash: string | null
  changeHref: string
}

interface OverrideListProps {
  locale: Locale
  rows: readonly OverrideRow[]
  remove: FormAction<DateOverride>
  save: FormAction
  labels: Record<'change' | 'remove' | 'removing' | 'removed' | 'undo' | 'undoing', string>
}

/** The days that are set, each to be changed or taken back. A client component: what went can come back. */
export function OverrideList({ locale, rows, remove, save, labels }: OverrideListProps) {
  const [removal, takeBack] = useActionState<ActionState<DateOverride> | null, FormData>(remove, null)
  const [undoing, undo] = useActionState<ActionState | null, FormData>(save, null)
  const gone = removal?.ok && rows.every(({ date }) => date !== removal.value.date) ? removal.value : null
  const refused = [removal, gone && undoing].find((state) => state && !state.ok)
  return (
    <>
      {refused && !refused.ok && (
        <Note tone="danger" className="mb-3">
          {refused.message}
        </Note>
      )}
      {gone && (
        <Note className="mb-3 items-center">
          <form action={undo} className="flex flex-wrap items-center gap-x-4">
            <span role="status">
              <b className="font-semibold">{dayInWords(locale, gone.date)}</b> {labels.removed}
            </span>
            <OverrideFields override={gone} />
            <SubmitButton kind="text" busyLabel={labels.undoing}>
              {labels.undo}
            </SubmitButton>
          </form>
        </Note>
      )}
      <ul>
        {rows.map(({ date, day, hours, clash, changeHref }) => (
          <li
            key={date}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-rule py-3"
          >
            <div>
              <p className="font-semibold">{day}</p>
              <p className="num text-15 text-ink-2">{hours}</p>
              {clash && <Tag tone="hold">{clash}</Tag>}
            </div>
            <div className="flex flex-wrap items-center gap-x-4">
              <ButtonLink
                kind="text"
                href={changeHref}
                prefetch={false}
                aria-label={`${labels.change}: ${day}`}
              >
                {labels.change}
              </ButtonLink>
              <form action={takeBack}>
                <input type="hidden" name="date" value={date} />
                <SubmitButton kind="text" busyLabel={labels.removing} aria-label={`${labels.remove}: ${day}`}>
                  {labels.remove}
                </SubmitButton>
              </form>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A day as its form would send it. */
function OverrideFields({ override: { date, ranges } }: { override: DateOverride }) {
  return (
    <>
      <input type="hidden" name="date" value={date} />
      {ranges.length === 0 && <input type="hidden" name="closed" value="on" />}
      {rangesForForm(ranges).map(({ start, end }) => (
        <span key={start} hidden>
          <input type="hidden" name="start" value={start} />
          <input type="hidden" name="end" value={end} />
        </span>
      ))}
    </>
  )
}
