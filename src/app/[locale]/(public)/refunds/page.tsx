import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { CANCELLATION, CANCELLATION_POLICIES } from '#src/domain/policy/cancellation.ts'
import { formatShare } from '#src/i18n/format/number.ts'
import { formatLimit } from '#src/i18n/format/span.ts'
import { Table } from '#src/ui/table.tsx'
import { localeParam } from '../../_shell/locale-param.ts'
import { pageMetadata } from '../../_shell/page-metadata.ts'
import { policyFigures } from '../_texts/policy-figures.ts'
import { richText } from '../_texts/rich-text.tsx'
import { TextPage, TextSection } from '../_texts/text-page.tsx'
import { RefundCases } from './cases.tsx'

export async function generateMetadata({ params }: PageProps<'/[locale]/refunds'>): Promise<Metadata> {
  const locale = await localeParam(params)
  const t = await getTranslations({ locale, namespace: 'refunds' })
  return pageMetadata(locale, {
    path: routes.refunds,
    title: t.markup('title', { em: (chunks) => chunks }),
    description: t('meta'),
  })
}

export default async function RefundsPage({ params }: PageProps<'/[locale]/refunds'>) {
  const locale = await localeParam(params)
  const t = await getTranslations({ locale, namespace: 'refunds' })
  const { noShow, guarantee, clearCase } = policyFigures(locale)
  return (
    <TextPage title={t.rich('title', richText)} lede={t('lede')}>
      <section className="section-rule">
        <h2 className="title-28 mb-5">{t('cases.title')}</h2>
        <RefundCases locale={locale} />
      </section>
      <TextSection title={t('cancel.title')}>
        <p>{t('cancel.text')}</p>
        <Table
          caption={t('cancel.caption')}
          rows={CANCELLATION_POLICIES}
          rowKey={(policy) => policy}
          columns={[
            { key: 'policy', head: t('cancel.policy'), cell: (policy) => <b>{t(`cancel.${policy}`)}</b> },
            {
              key: 'early',
              head: t('cancel.early'),
              phone: 'labelled',
              cell: (policy) =>
                t('cancel.before', { limit: formatLimit(CANCELLATION[policy].fullRefundUntilBefore) }),
            },
            {
              key: 'late',
              head: t('cancel.late'),
              phone: 'labelled',
              cell: (policy) => {
                const share = CANCELLATION[policy].lateRefundBps
                return share === 0 ? t('cancel.nothing') : formatShare(locale, share)
              },
            },
          ]}
        />
        <p>{t('cancel.expert')}</p>
      </TextSection>
      <TextSection title={t('absent.title')}>
        <p>{t('absent.expert', { noShow })}</p>
        <p>{t('absent.learner', { noShow })}</p>
      </TextSection>
      <TextSection id="guarantee" title={t('guarantee.title')}>
        <p>{t('guarantee.text', { guarantee })}</p>
        <p>{t('guarantee.clear', { clearCase })}</p>
        <p>{t('guarantee.else')}</p>
      </TextSection>
      <TextSection title={t('how.title')}>
        <p>{t('how.text')}</p>
      </TextSection>
    </TextPage>
  )
}
