import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { unwrap } from '#src/domain/errors.ts'
import { ActionButton } from '#src/features/identity/components/action-button.tsx'
import { listSessions } from '#src/features/identity/list-sessions.ts'
import { readAccount } from '#src/features/identity/read-account.ts'
import { localePath } from '#src/i18n/paths.ts'
import { requireUser } from '#src/server/auth/require-user.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'
import { localeParam } from '../../_shell/locale-param.ts'
import { leave } from './actions.ts'
import { DataSection } from './data-section.tsx'
import { PasswordSection } from './password-section.tsx'
import { SessionsSection } from './sessions-section.tsx'
import { YouSection } from './you-section.tsx'

export async function generateMetadata({ params }: PageProps<'/[locale]/account'>): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeParam(params), namespace: 'account' })
  return { title: t('title'), robots: { index: false } }
}

export default async function AccountPage({ params, searchParams }: PageProps<'/[locale]/account'>) {
  const locale = await localeParam(params)
  await requireUser(locale, localePath(locale, '/account'))
  const ctx = await requestCtx()
  const [account, sessions] = await Promise.all([readAccount(ctx), listSessions(ctx)])
  const t = await getTranslations({ locale, namespace: 'account' })
  const own = unwrap(account)
  return (
    <div className="grid gap-12 pt-10 pb-16 md:gap-16 md:pt-16">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div>
          <h1 className="title-48">{t('title')}</h1>
          <p className="lede mt-3 wrap-anywhere">{t('signedInAs', { email: own.email })}</p>
        </div>
        <ActionButton action={leave} label={t('signOut')} busyLabel={t('signingOut')} />
      </header>
      <YouSection locale={locale} account={own} justSaved={(await searchParams).saved !== undefined} />
      <PasswordSection locale={locale} account={own} />
      <SessionsSection locale={locale} zone={own.timeZone} sessions={unwrap(sessions)} />
      <DataSection locale={locale} account={own} />
    </div>
  )
}
