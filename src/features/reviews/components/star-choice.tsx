'use client'

import { useState } from 'react'
import { ChoiceGroup } from '#src/ui/form/choice-group.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { star } from '#src/ui/icon-shapes.ts'

interface StarChoiceProps {
  legend: string
  /** "4: good", from one star to five. */
  meanings: readonly string[]
  chosen: number | null
  error?: string
}

/**
 * Five radio buttons that look like stars: arrows move, the meaning of the choice stands beside them. A client
 * component, because the stars below the chosen one fill too.
 */
export function StarChoice({ legend, meanings, chosen, error }: StarChoiceProps) {
  const [rating, setRating] = useState(chosen)
  return (
    <ChoiceGroup legend={legend} error={error}>
      <div className="flex flex-wrap items-center gap-x-4">
        <span className="flex">
          {meanings.map((meaning, index) => (
            <label
              key={meaning}
              className="grid size-11 cursor-pointer place-content-center rounded-2 text-[1.625rem] has-focus-visible:outline-3 has-focus-visible:outline-ink"
            >
              <input
                type="radio"
                name="rating"
                value={index + 1}
                defaultChecked={chosen === index + 1}
                onChange={() => setRating(index + 1)}
                aria-label={meaning}
                aria-invalid={error ? true : undefined}
                className="sr-only"
              />
              <Icon shape={star} filled={rating !== null && index < rating} />
            </label>
          ))}
        </span>
        <span aria-hidden="true" className="text-15 text-ink-2">
          {rating !== null && meanings[rating - 1]}
        </span>
      </div>
    </ChoiceGroup>
  )
}
