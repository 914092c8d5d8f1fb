import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { MeterExplainer } from '#src/features/catalog/components/meter-explainer.tsx'
import { localePath } from '#src/i18n/paths.ts'
import { ButtonLink } from '#src/ui/button-link.tsx'
import { localeParam } from '../../_shell/locale-param.ts'
import { pageMetadata } from '../../_shell/page-metadata.ts'
import { policyFigures } from '../_texts/policy-figures.ts'
import { richText } from '../_texts/rich-text.tsx'
import { TextPage, TextSection } from '../_texts/text-page.tsx'

export async function generateMetadata({ params }: PageProps<'/[locale]/how-it-works'>): Promise<Metadata> {
  const locale = await localeParam(params)
  const t = await getTranslations({ locale, namespace: 'how' })
  return pageMetadata(locale, {
    path: routes.howItWorks,
    title: t.markup('title', { em: (chunks) => chunks }),
    description: t('meta'),
  })
}

export default async function HowItWorksPage({ params }: PageProps<'/[locale]/how-it-works'>) {
  const locale = await localeParam(params)
  const t = await getTranslations({ locale, namespace: 'how' })
  const figures = { ...richText, ...policyFigures(locale) }
  return (
    <>
      <TextPage title={t.rich('title', richText)} lede={t('lede')}>
        <TextSection title={t('steps.title')}>
          <ol className="grid gap-4">
            {(['find', 'book', 'reserve', 'talk', 'pay'] as const).map((step) => (
              <li key={step}>{t.rich(`steps.${step}`, figures)}</li>
            ))}
          </ol>
        </TextSection>
        <TextSection title={t('prices.title')}>
          {(['minute', 'session', 'free', 'last'] as const).map((price) => (
            <p key={price}>{t.rich(`prices.${price}`, figures)}</p>
          ))}
        </TextSection>
      </TextPage>
      <MeterExplainer locale={locale} refundsHref={localePath(locale, routes.refunds)} />
      <div className="mt-11 grid gap-11 md:mt-14 md:gap-14">
        <TextSection title={t('meter.title')}>
          <p>{t.rich('meter.text', figures)}</p>
          <p>{t.rich('meter.cap', figures)}</p>
        </TextSection>
        <TextSection title={t('experts.title')}>
          <p>{t.rich('experts.text', figures)}</p>
          <p>
            <ButtonLink kind="go" href={localePath(locale, routes.search)}>
              {t('next')}
            </ButtonLink>
          </p>
        </TextSection>
      </div>
    </>
  )
}
