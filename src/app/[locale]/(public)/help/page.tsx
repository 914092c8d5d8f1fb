import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { localePath } from '#src/i18n/paths.ts'
import { Note } from '#src/ui/feedback/note.tsx'
import { triangleAlert } from '#src/ui/icon-shapes.ts'
import { localeParam } from '../../_shell/locale-param.ts'
import { pageMetadata } from '../../_shell/page-metadata.ts'
import { policyFigures } from '../_texts/policy-figures.ts'
import { TextPage, TextSection } from '../_texts/text-page.tsx'
import { Question } from './question.tsx'

export async function generateMetadata({ params }: PageProps<'/[locale]/help'>): Promise<Metadata> {
  const locale = await localeParam(params)
  const t = await getTranslations({ locale, namespace: 'help' })
  return pageMetadata(locale, { path: routes.help, title: t('title'), description: t('meta') })
}

const QUESTIONS = {
  before: ['before.account', 'before.zone', 'before.change'],
  paying: ['paying.reserved', 'paying.refused', 'paying.fees'],
  room: ['room.devices', 'room.drop', 'room.blocked', 'room.absent'],
  after: ['after.receipt', 'after.wrong'],
} as const

export default async function HelpPage({ params }: PageProps<'/[locale]/help'>) {
  const locale = await localeParam(params)
  const t = await getTranslations({ locale, namespace: 'help' })
  const figures = policyFigures(locale)
  return (
    <TextPage title={t('title')} lede={t('lede')}>
      {(['before', 'paying', 'room', 'after'] as const).map((group) => (
        <TextSection key={group} title={t(`groups.${group}`)}>
          <div className="border-b border-rule lg:-mt-3.5 lg:*:first:border-t-0">
            {QUESTIONS[group].map((key) => (
              <Question key={key} question={t(`${key}.q`)}>
                {t(`${key}.a`, figures)}
              </Question>
            ))}
          </div>
        </TextSection>
      ))}
      <div className="grid justify-items-start gap-4">
        <Link href={localePath(locale, routes.refunds)}>{t('refunds')}</Link>
        <Note tone="hold" icon={triangleAlert}>
          {t('danger')}
        </Note>
      </div>
    </TextPage>
  )
}
