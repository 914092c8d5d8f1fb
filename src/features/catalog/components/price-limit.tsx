import Form from 'next/form'
import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { Button } from '#src/ui/button.tsx'
import { Field } from '#src/ui/form/field.tsx'
import { Input } from '#src/ui/form/input.tsx'
import { searchParams } from '../addresses.ts'
import type { SearchQuery } from '../search/search.schema.ts'

type PriceLimitProps = { locale: Locale; query: SearchQuery; id: string; label: string; apply: string }

/** The most that the whole session may cost, in whole units; the rest of the search goes along. */
export function PriceLimit({ locale, query, id, label, apply }: PriceLimitProps) {
  const rest = searchParams({ ...query, max: undefined, after: undefined })
  return (
    <Form action={localePath(locale, '/search')} className="mt-2.5">
      {[...rest].map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <Field id={id} label={label}>
        {(control) => (
          <span className="flex gap-2">
            <Input
              {...control}
              name="max"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={query.max ?? ''}
              placeholder="€"
              className="num min-w-0"
            />
            <Button type="submit">{apply}</Button>
          </span>
        )}
      </Field>
    </Form>
  )
}
