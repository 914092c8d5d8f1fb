import { getTranslations } from 'next-intl/server'
import { SettingsForm } from '#src/features/identity/components/settings-form.tsx'
import type { OwnAccount } from '#src/features/identity/read-account.ts'
import { LOCALES, type Locale } from '#src/i18n/locale.ts'
import { saveSettings } from './actions.ts'
import { Section } from './section.tsx'

type YouSectionProps = {
  locale: Locale
  account: OwnAccount
  /** In another language, which this page has come in since. */
  justSaved: boolean
}

export async function YouSection({ locale, account, justSaved }: YouSectionProps) {
  const t = await getTranslations({ locale, namespace: 'account.you' })
  return (
    <Section title={t('title')}>
      <SettingsForm
        save={saveSettings}
        account={account}
        justSaved={justSaved}
        locales={LOCALES.map((value) => ({ value, label: t(value) }))}
        zones={zoneOptions(account.timeZone)}
        labels={{
          name: t('name'),
          nameHelp: t('nameHelp'),
          locale: t('locale'),
          localeHelp: t('localeHelp'),
          zone: t('zone'),
          zoneHelp: t(account.timeZoneGuessed ? 'zoneGuessed' : 'zoneChosen'),
          save: t('save'),
          saving: t('saving'),
          saved: t('saved'),
        }}
      />
    </Section>
  )
}

/** Every zone that Intl knows, and the account's own, which may be an alias that it does not list. */
function zoneOptions(own: string) {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), own])
  return [...zones].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
}
