import { getTranslations } from 'next-intl/server'
import { localePath } from '#src/i18n/paths.ts'
import { ButtonLink } from '#src/ui/button-link.tsx'
import { FormPage } from '../../../_shell/form-page.tsx'
import { localeParam } from '../../../_shell/locale-param.ts'

export default async function DeletedPage({ params }: PageProps<'/[locale]/account/deleted'>) {
  const locale = await localeParam(params)
  const t = await getTranslations({ locale, namespace: 'account.deleted' })
  return (
    <FormPage title={t('title')} lede={t('text')}>
      <ButtonLink href={localePath(locale, '/')}>{t('home')}</ButtonLink>
    </FormPage>
  )
}
