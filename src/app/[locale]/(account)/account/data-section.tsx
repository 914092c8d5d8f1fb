import { getTranslations } from 'next-intl/server'
import { DeleteAccountForm } from '#src/features/identity/components/delete-account-form.tsx'
import type { OwnAccount } from '#src/features/identity/read-account.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { buttonClass } from '#src/ui/button-class.ts'
import { Icon } from '#src/ui/icon.tsx'
import { download } from '#src/ui/icon-shapes.ts'
import { removeAccount } from './actions.ts'
import { Section } from './section.tsx'

export async function DataSection({ locale, account }: { locale: Locale; account: OwnAccount }) {
  const t = await getTranslations({ locale, namespace: 'account.data' })
  return (
    <Section title={t('title')}>
      <div className="grid justify-items-start gap-3">
        {/* A file, not a page: a plain link that nothing prefetches. */}
        <a href="/api/account/export" download className={buttonClass({})}>
          <Icon shape={download} />
          {t('export')}
        </a>
        <p className="text-14 text-ink-3">{t('exportHelp')}</p>
        <div className="mt-5 grid w-full justify-items-start gap-3 border-t border-rule pt-5">
          <DeleteBlock locale={locale} account={account} />
          <p className="text-14 text-ink-3">{t('deleteHelp')}</p>
        </div>
      </div>
    </Section>
  )
}

async function DeleteBlock({ locale, account }: { locale: Locale; account: OwnAccount }) {
  const t = await getTranslations({ locale, namespace: 'account.data' })
  if (account.obligations > 0) return <p>{t('deleteBlocked', { count: account.obligations })}</p>
  if (!account.freshProof && !account.passwordChangedAt) return <p>{t('deleteProof')}</p>
  return (
    <DeleteAccountForm
      remove={removeAccount}
      askPassword={!account.freshProof}
      labels={{
        open: t('delete'),
        title: t('deleteTitle'),
        consequence: t('deleteText', { email: account.email }),
        current: t('deleteCurrent'),
        confirm: t('deleteConfirm'),
        removing: t('deleting'),
        keep: t('keep'),
      }}
    />
  )
}
