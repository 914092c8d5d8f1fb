import { getTranslations } from 'next-intl/server'
import { localeParam } from '../_shell/locale-param.ts'

export default async function HomePage({ params }: PageProps<'/[locale]'>) {
  const t = await getTranslations({ locale: await localeParam(params), namespace: 'shell' })
  return <h1 className="title-84 pt-11">{t('title')}</h1>
}
