'use client'

import { useState } from 'react'
import { Field } from '#src/ui/form/field.tsx'
import { Select } from '#src/ui/form/select.tsx'

interface ZoneListProps {
  label: string
  zone: string
  /** Offered before any script has come. */
  known: readonly string[]
}

/**
 * A client component, because the browser knows every zone itself: 400 names would weigh more than the page that
 * they stand on.
 */
export function ZoneList({ label, zone, known }: ZoneListProps) {
  const [zones, setZones] = useState(known)
  return (
    <Field id="zone-list" label={label} className="min-w-0 grow">
      {(control) => (
        <Select
          {...control}
          name="newZone"
          defaultValue={zone}
          // Both, because a list opens by the keyboard as well as by a press.
          onFocus={() => setZones(all(known))}
          onPointerDown={() => setZones(all(known))}
          options={zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
        />
      )}
    </Field>
  )
}

function all(known: readonly string[]): readonly string[] {
  return [...new Set([...known, ...Intl.supportedValuesOf('timeZone')])].sort()
}
