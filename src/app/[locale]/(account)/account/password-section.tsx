import { getTranslations } from 'next-intl/server'
import { MailLinkButton } from '#src/features/identity/components/mail-link-button.tsx'
import { PasswordForm } from '#src/features/identity/components/password-form.tsx'
import type { OwnAccount } from '#src/features/identity/read-account.ts'
import { formatDate } from '#src/i18n/format/date.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { mailMeALink, savePassword } from './actions.ts'
import { Section } from './section.tsx'

/** With a password: change it. Without, or without remembering it: prove the mailbox first. */
export async function PasswordSection({ locale, account }: { locale: Locale; account: OwnAccount }) {
  const t = await getTranslations({ locale, namespace: 'account.password' })
  const { passwordChangedAt: since, freshProof, email, timeZone } = account
  const text = since ? t('since', { date: formatDate(locale, since, timeZone) }) : t('none')
  return (
    <Section title={t('title')} text={text}>
      <div className="grid gap-6">
        {(since || freshProof) && (
          <PasswordForm
            save={savePassword}
            email={email}
            askCurrent={!freshProof}
            labels={{
              current: t('current'),
              password: t('new'),
              passwordHelp: t('help'),
              save: t(since ? 'save' : 'set'),
              saving: t('saving'),
              saved: t('saved'),
            }}
          />
        )}
        {!freshProof && (
          <div className="grid gap-3">
            <p className="text-15 text-ink-2">{t(since ? 'forgot' : 'proof')}</p>
            <MailLinkButton
              action={mailMeALink}
              labels={{ mailLink: t('mailLink'), mailing: t('mailing'), mailed: t('mailed', { email }) }}
            />
          </div>
        )}
      </div>
    </Section>
  )
}
