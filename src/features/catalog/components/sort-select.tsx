'use client'

import { useRouter } from 'next/navigation'
import { useId, useTransition } from 'react'
import { Select } from '#src/ui/form/select.tsx'

type SortSelectProps = {
  label: string
  value: string
  options: readonly { value: string; label: string; href: string }[]
}

/** A client component, because a native list can only go somewhere with a script; without one the heading has links. */
export function SortSelect({ label, value, options }: SortSelectProps) {
  const router = useRouter()
  const id = useId()
  const [pending, start] = useTransition()
  return (
    <label htmlFor={id} className="flex shrink-0 items-center gap-2 text-14 whitespace-nowrap">
      {label}
      <Select
        id={id}
        key={value}
        defaultValue={value}
        aria-busy={pending}
        options={options.map(({ value, label }) => ({ value, label }))}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value)
          if (chosen) start(() => router.push(chosen.href))
        }}
      />
    </label>
  )
}
