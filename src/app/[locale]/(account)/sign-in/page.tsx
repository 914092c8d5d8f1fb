import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { GoogleButton } from '#src/features/identity/components/google-button.tsx'
import { SignInForm } from '#src/features/identity/components/sign-in-form.tsx'
import { returnPath } from '#src/features/identity/return-path.ts'
import { localePath } from '#src/i18n/paths.ts'
import { getActor } from '#src/server/auth/get-actor.ts'
import { googleIsConfigured } from '#src/server/auth/providers.ts'
import { Note } from '#src/ui/feedback/note.tsx'
import { FormPage } from '../../_shell/form-page.tsx'
import { localeParam } from '../../_shell/locale-param.ts'
import { mailLink, signIn } from './actions.ts'
import { arrivalError } from './arrival-error.ts'

export async function generateMetadata({ params }: PageProps<'/[locale]/sign-in'>): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeParam(params), namespace: 'auth.signIn' })
  return { title: t('title'), robots: { index: false } }
}

export default async function SignInPage({ params, searchParams }: PageProps<'/[locale]/sign-in'>) {
  const locale = await localeParam(params)
  const { next: wanted, error } = await searchParams
  const next = returnPath(wanted)
  if ((await getActor()).kind === 'USER') redirect(next ?? localePath(locale, '/account'))
  const t = await getTranslations({ locale, namespace: 'auth.signIn' })
  const arrived = await arrivalError(locale, error)
  const signUpHref = `${localePath(locale, '/sign-up')}${next ? `?${new URLSearchParams({ next })}` : ''}`
  return (
    <FormPage
      title={t('title')}
      lede={next ? t('keep') : t('lede')}
      aside={
        <p>
          {t('noAccount')} <Link href={signUpHref}>{t('create')}</Link>
        </p>
      }
    >
      <div className="grid gap-5">
        {arrived && <Note tone="danger">{arrived}</Note>}
        <SignInForm
          signIn={signIn}
          mailLink={mailLink}
          next={next}
          labels={{
            email: t('email'),
            password: t('password'),
            signIn: t('submit'),
            signingIn: t('busy'),
            mailLink: t('mailLink'),
            mailing: t('mailing'),
            mailLinkHelp: t('mailLinkHelp'),
            sent: t('sent', { email: '{email}' }),
            sentHelp: t('sentHelp'),
          }}
        />
        {googleIsConfigured() && (
          <GoogleButton
            next={next}
            labels={{ google: t('google'), leaving: t('leaving'), failed: t('googleFailed') }}
          />
        )}
      </div>
    </FormPage>
  )
}
