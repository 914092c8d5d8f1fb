'use client'

import type { FormAction } from '#src/features/action-state.ts'
import { Button } from '#src/ui/button.tsx'
import { TextField } from '#src/ui/form/input.tsx'
import { SelectField, type SelectOption } from '#src/ui/form/select.tsx'
import { FormRefusal } from './form-refusal.tsx'
import { Saved } from './saved.tsx'
import { useFormAction } from './use-form-action.ts'

type SettingsFormProps = {
  save: FormAction
  account: { name: string; locale: string; timeZone: string }
  justSaved: boolean
  locales: SelectOption[]
  zones: SelectOption[]
  labels: Record<
    'name' | 'nameHelp' | 'locale' | 'localeHelp' | 'zone' | 'zoneHelp' | 'save' | 'saving' | 'saved',
    string
  >
}

/** Name, language and time zone. A client component for its answers. */
export function SettingsForm({ save, account, justSaved, locales, zones, labels }: SettingsFormProps) {
  const form = useFormAction(save)
  return (
    <form action={form.submit} noValidate className="grid gap-5">
      <FormRefusal state={form.state} />
      <TextField
        label={labels.name}
        help={labels.nameHelp}
        name="name"
        autoComplete="name"
        required
        defaultValue={form.value('name', account.name)}
        error={form.error('name')}
      />
      <SelectField
        // A select keeps its first default through a reset: a new key gives it the new one.
        key={`locale-${form.value('locale', account.locale)}`}
        label={labels.locale}
        help={labels.localeHelp}
        name="locale"
        options={locales}
        defaultValue={form.value('locale', account.locale)}
        error={form.error('locale')}
      />
      <SelectField
        key={`zone-${form.value('timeZone', account.timeZone)}`}
        label={labels.zone}
        help={labels.zoneHelp}
        name="timeZone"
        options={zones}
        defaultValue={form.value('timeZone', account.timeZone)}
        error={form.error('timeZone')}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" kind="go" busy={form.pending && labels.saving}>
          {labels.save}
        </Button>
        <Saved shown={(form.state ? form.state.ok : justSaved) && !form.pending} text={labels.saved} />
      </div>
    </form>
  )
}
