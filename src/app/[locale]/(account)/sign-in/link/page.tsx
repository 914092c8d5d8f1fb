import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { FollowLinkForm } from '#src/features/identity/components/follow-link-form.tsx'
import { readLink, readOldLink } from '#src/features/identity/read-link.ts'
import { localePath } from '#src/i18n/paths.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'
import { ButtonLink } from '#src/ui/button-link.tsx'
import { FormPage } from '../../../_shell/form-page.tsx'
import { localeParam } from '../../../_shell/locale-param.ts'
import { follow } from '../actions.ts'

/** The address holds the token: nothing that the page leads to is told of it. */
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' }

/** Where a mailed link leads. Mail scanners open it, so opening it does nothing: the button does. */
export default async function LinkPage({ params, searchParams }: PageProps<'/[locale]/sign-in/link'>) {
  const locale = await localeParam(params)
  const t = await getTranslations({ locale, namespace: 'auth.link' })
  const { token } = await searchParams
  const ctx = await requestCtx()
  const link = typeof token === 'string' ? await readLink(ctx, token) : null
  if (typeof token !== 'string' || !link?.ok) {
    const old = typeof token === 'string' ? await readOldLink(ctx, token) : null
    const way = localePath(locale, old?.again === 'SIGN_UP' ? routes.signUp : routes.signIn)
    return (
      <div className="max-w-[40em] pt-10 md:pt-16">
        <h1 className="title-48">{t('oldTitle')}</h1>
        <p className="lede mt-4 max-w-[28em]">{t('oldText')}</p>
        <ButtonLink
          kind="go"
          size="big"
          href={old?.next ? `${way}?next=${encodeURIComponent(old.next)}` : way}
          className="mt-8 max-md:w-full"
        >
          {t('oldGo')}
        </ButtonLink>
      </div>
    )
  }
  const { email, name, purpose } = link.value
  const isNew = purpose === 'SIGN_UP'
  return (
    <FormPage
      title={isNew ? t('newTitle', { name: name ?? '' }) : t('title', { email })}
      lede={isNew ? t('newLede', { email }) : t('lede')}
      aside={t('notYou')}
    >
      <FollowLinkForm
        follow={follow}
        token={token}
        email={email}
        askPassword={isNew}
        labels={{
          password: t('password'),
          passwordHelp: t('passwordHelp'),
          go: isNew ? t('newGo') : t('go'),
          going: isNew ? t('newGoing') : t('going'),
        }}
      />
    </FormPage>
  )
}
