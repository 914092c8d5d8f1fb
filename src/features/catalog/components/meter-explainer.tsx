import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { formatDuration } from '#src/i18n/format/duration.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import { formatTime } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { Sum } from '#src/ui/layout/sum.tsx'
import { Strip } from '#src/ui/strip/strip.tsx'
import { exampleSession as example } from './example-session.ts'

/** "The meter runs only while both of you are there", shown on one session. */
export async function MeterExplainer({ locale, refundsHref }: { locale: Locale; refundsHref: string }) {
  const t = await getTranslations({ locale, namespace: 'home' })
  return (
    <section className="mt-14 grid items-start gap-5 md:mt-[72px] md:gap-10 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] lg:gap-14">
      <div className="section-rule">
        <h2 className="title-36">{t.rich('meter.title', { em: (chunks) => <em>{chunks}</em> })}</h2>
        <p className="mt-3.5 max-w-[32em] text-ink-2">{t('meter.text')}</p>
        <p className="mt-3.5">
          <Link href={refundsHref}>{t('meter.refunds')}</Link>
        </p>
      </div>
      <ExampleSession locale={locale} />
    </section>
  )
}

async function ExampleSession({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'home' })
  const time = (at: number) => formatTime(locale, at, 'UTC')
  const gap = formatDuration(example.cut.seconds)
  const price = formatMoney(locale, example.price)
  const paid = formatDuration(example.paidSeconds)
  const together = formatDuration(example.togetherSeconds)
  return (
    <div className="section-rule">
      <p className="mb-3.5 text-13 font-semibold text-ink-2">
        {t('meter.caption', { start: time(example.start), end: time(example.end) })}
      </p>
      <Strip
        whole={example.whole}
        people={[
          { name: t('meter.you'), present: example.learner },
          { name: t('meter.expert'), present: example.expert },
        ]}
        free={example.free}
        billable={example.billable}
        ticks={[
          { at: example.start, label: time(example.start), anchor: 'start' },
          {
            at: example.freeUntil,
            label: t('meter.freeUntil', { time: time(example.freeUntil) }),
            anchor: 'start',
            minor: true,
          },
          { at: example.cut.at, label: t('meter.cut', { gap }) },
          { at: example.end, label: time(example.end), anchor: 'end' },
        ]}
        summary={t('meter.summary', { together, gap, paid, price })}
      />
      <Sum
        className="mt-3.5"
        lines={[
          { label: t('meter.together', { gap }), amount: together },
          {
            label: t('meter.free', { minutes: example.freeMinutes }),
            amount: `−\u00a0${formatDuration(example.freeMinutes * 60)}`,
          },
          { label: t('meter.rate', { paid, rate: formatMoney(locale, example.rate) }), amount: price },
        ]}
        total={{ label: t('meter.paid'), amount: price }}
      />
    </div>
  )
}
