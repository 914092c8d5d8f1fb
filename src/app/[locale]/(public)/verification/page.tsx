import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { formatDate } from '#src/i18n/format/date.ts'
import { Badge } from '#src/ui/badge.tsx'
import { Note } from '#src/ui/feedback/note.tsx'
import { triangleAlert } from '#src/ui/icon-shapes.ts'
import { localeParam } from '../../_shell/locale-param.ts'
import { pageMetadata } from '../../_shell/page-metadata.ts'
import { richText } from '../_texts/rich-text.tsx'
import { TextPage, TextSection } from '../_texts/text-page.tsx'

/** Dates of the two sample badges. */
const IDENTITY_SAMPLE = Date.UTC(2026, 2, 9)
const LICENCE_SAMPLE = Date.UTC(2026, 10, 3)

export async function generateMetadata({ params }: PageProps<'/[locale]/verification'>): Promise<Metadata> {
  const locale = await localeParam(params)
  const t = await getTranslations({ locale, namespace: 'verification' })
  return pageMetadata(locale, {
    path: routes.verification,
    title: t.markup('title', { em: (chunks) => chunks }),
    description: t('meta'),
  })
}

export default async function VerificationPage({ params }: PageProps<'/[locale]/verification'>) {
  const locale = await localeParam(params)
  const t = await getTranslations({ locale, namespace: 'verification' })
  const day = (at: number) => formatDate(locale, at, 'UTC')
  return (
    <TextPage title={t.rich('title', richText)} lede={t('lede')}>
      <TextSection title={t('badges.title')}>
        <div className="border-y border-rule py-4">
          <Badge kind="identity">{t('badges.identity', { date: day(IDENTITY_SAMPLE) })}</Badge>
          <p className="mt-2">{t('badges.identityText')}</p>
        </div>
        <div className="border-b border-rule pb-4">
          <Badge kind="licence">{t.rich('badges.licence', { ...richText, date: day(LICENCE_SAMPLE) })}</Badge>
          <p className="mt-2">{t('badges.licenceText')}</p>
        </div>
        <p>{t('badges.none')}</p>
      </TextSection>
      <TextSection title={t('ordinary.title')}>
        <p>{t('ordinary.text')}</p>
      </TextSection>
      <TextSection title={t('health.title')}>
        <p>{t('health.one')}</p>
        <p>{t('health.two')}</p>
        <Note tone="hold" icon={triangleAlert}>
          {t('health.emergency')}
        </Note>
      </TextSection>
      <TextSection title={t('after.title')}>
        <p>{t('after.text')}</p>
        <p>{t('after.log')}</p>
      </TextSection>
      <TextSection title={t('report.title')}>
        <p>{t('report.text')}</p>
      </TextSection>
    </TextPage>
  )
}
