'use client'

import { useRouter } from 'next/navigation'
import { useId, useTransition } from 'react'
import { Field } from '#src/ui/form/field.tsx'
import { Select } from '#src/ui/form/select.tsx'

interface MinutesSelectProps {
  label: string
  value: number
  options: readonly { minutes: number; label: string; href: string }[]
}

/** A client component, because a native list can only go somewhere with a script. */
export function MinutesSelect({ label, value, options }: MinutesSelectProps) {
  const id = useId()
  const router = useRouter()
  const [pending, start] = useTransition()
  return (
    <Field id={id} label={label}>
      {(control) => (
        <Select
          {...control}
          key={value}
          defaultValue={String(value)}
          aria-busy={pending}
          options={options.map(({ minutes, label }) => ({ value: String(minutes), label }))}
          onChange={(event) => {
            const chosen = options.find(({ minutes }) => String(minutes) === event.target.value)
            if (chosen) start(() => router.replace(chosen.href, { scroll: false }))
          }}
        />
      )}
    </Field>
  )
}
