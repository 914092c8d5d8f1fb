import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SignUpForm } from '#src/features/identity/components/sign-up-form.tsx'
import { returnPath } from '#src/features/identity/return-path.ts'
import { localePath } from '#src/i18n/paths.ts'
import { getActor } from '#src/server/auth/get-actor.ts'
import { signInPath } from '#src/server/auth/require-user.ts'
import { FormPage } from '../../_shell/form-page.tsx'
import { localeParam } from '../../_shell/locale-param.ts'
import { signUp } from '../sign-in/actions.ts'

export async function generateMetadata({ params }: PageProps<'/[locale]/sign-up'>): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeParam(params), namespace: 'auth.signUp' })
  return { title: t('title'), robots: { index: false } }
}

export default async function SignUpPage({ params, searchParams }: PageProps<'/[locale]/sign-up'>) {
  const locale = await localeParam(params)
  const next = returnPath((await searchParams).next)
  if ((await getActor()).kind === 'USER') redirect(next ?? localePath(locale, '/account'))
  const t = await getTranslations({ locale, namespace: 'auth.signUp' })
  return (
    <FormPage
      title={t('title')}
      lede={t('lede')}
      aside={
        <p>
          {t('known')}{' '}
          <Link href={next ? signInPath(locale, next) : localePath(locale, '/sign-in')}>{t('signIn')}</Link>
        </p>
      }
    >
      <SignUpForm
        signUp={signUp}
        next={next}
        labels={{
          name: t('name'),
          nameHelp: t('nameHelp'),
          email: t('email'),
          emailHelp: t('emailHelp'),
          signUp: t('submit'),
          signingUp: t('busy'),
          sent: t('sent', { email: '{email}' }),
          sentHelp: t('sentHelp'),
        }}
      />
    </FormPage>
  )
}
