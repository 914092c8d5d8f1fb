import { getTranslations } from 'next-intl/server'
import { ActForm } from '#src/features/booking/components/act-form.tsx'
import type { PayoutState } from '#src/features/payments/read-payout-state.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { Note } from '#src/ui/feedback/note.tsx'
import { openOnboarding } from './actions.ts'

/** Where the expert's share goes, and what is missing for that; nothing once it goes there by itself. */
export async function PayoutNote({ locale, state }: { locale: Locale; state: PayoutState }) {
  if (state === 'READY') return null
  const t = await getTranslations({ locale, namespace: 'studio.payout' })
  return (
    <Note tone="hold" className="mt-6">
      <p>{t(state)}</p>
      {state !== 'CHECKING' && (
        <div className="mt-3">
          <ActForm
            kind="ink"
            action={openOnboarding}
            fields={{ locale }}
            label={state === 'NOT_STARTED' ? t('start') : t('go')}
            busy={t('opening')}
          />
        </div>
      )}
    </Note>
  )
}
