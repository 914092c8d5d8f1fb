import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { CANCELLATION } from '#src/domain/policy/cancellation.ts'
import { formatDuration, formatMinutes } from '#src/i18n/format/duration.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import { formatLimit } from '#src/i18n/format/span.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { Sum } from '#src/ui/layout/sum.tsx'
import { Strip } from '#src/ui/strip/strip.tsx'
import { policyFigures } from '../_texts/policy-figures.ts'
import { absentCase, dropCase, lateCase, shortCase } from './case-figures.ts'

/** Four cases, each with the strip that decided it. */
export async function RefundCases({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'refunds' })
  const { noShow, clearCase } = policyFigures(locale)
  const people = (expert: string) => ({ you: t('cases.you'), expert })
  const gap = formatDuration((dropCase.gap.end - dropCase.gap.start) / 1_000)
  const together = formatDuration(dropCase.togetherSeconds)
  const shortTogether = formatMinutes((shortCase.expert[0]?.end ?? 0) / 60_000)
  const absentLength = formatMinutes(absentCase.minutes)
  const shortLength = formatMinutes(shortCase.minutes)
  return (
    <ol className="grid gap-x-14 gap-y-11 md:grid-cols-2">
      <Case
        title={t('cases.drop.title')}
        text={t('cases.drop.text', { rate: formatMoney(locale, dropCase.rate), gap })}
        total={{ label: t('cases.drop.total'), amount: formatMoney(locale, dropCase.price) }}
      >
        <Strip
          whole={dropCase.whole}
          people={pair(people('Inês'), dropCase.learner, dropCase.expert)}
          free={[]}
          billable={dropCase.learner}
          ticks={[{ at: (dropCase.gap.start + dropCase.gap.end) / 2, label: t('cases.drop.tick', { gap }) }]}
          summary={t('cases.drop.summary', { together, gap })}
        />
      </Case>
      <Case
        title={t('cases.absent.title')}
        text={t('cases.absent.text', {
          length: absentLength,
          price: formatMoney(locale, absentCase.price),
          noShow,
        })}
        total={{ label: t('cases.absent.total'), amount: formatMoney(locale, absentCase.price) }}
      >
        <Strip
          whole={absentCase.whole}
          people={pair(people('Nathan'), absentCase.learner, [])}
          free={[]}
          billable={[]}
          ticks={[{ at: absentCase.closedAt, label: t('cases.absent.tick') }]}
          summary={t('cases.absent.summary', { noShow })}
        />
      </Case>
      <Case
        title={t('cases.short.title')}
        text={t('cases.short.text', {
          length: shortLength,
          price: formatMoney(locale, shortCase.price),
          together: shortTogether,
          clearCase,
        })}
        total={{ label: t('cases.short.total'), amount: formatMoney(locale, shortCase.price) }}
      >
        <Strip
          whole={shortCase.whole}
          people={pair(people('Amara'), shortCase.learner, shortCase.expert)}
          free={[]}
          billable={[]}
          ticks={[{ at: shortCase.expert[0]?.end ?? 0, label: t('cases.short.tick') }]}
          summary={t('cases.short.summary', { together: shortTogether, length: shortLength })}
        />
      </Case>
      <Case
        title={t('cases.late.title')}
        text={t('cases.late.text', {
          price: formatMoney(locale, lateCase.price),
          limit: formatLimit(CANCELLATION.FLEXIBLE.fullRefundUntilBefore),
        })}
        total={{ label: t('cases.late.total'), amount: formatMoney(locale, lateCase.refund) }}
      />
    </ol>
  )
}

type Spans = readonly { start: number; end: number }[]

function pair(names: { you: string; expert: string }, learner: Spans, expert: Spans) {
  return [
    { name: names.you, present: learner },
    { name: names.expert, present: expert },
  ] as const
}

type CaseProps = {
  title: string
  text: string
  total: { label: string; amount: string }
  children?: ReactNode
}

function Case({ title, text, total, children }: CaseProps) {
  return (
    <li className="flex min-w-0 flex-col border-t border-rule pt-4">
      <h3 className="title-22">{title}</h3>
      <p className="mt-2 mb-3 text-15/[1.5] text-ink-2">{text}</p>
      {children}
      <Sum lines={[]} total={total} className="mt-auto" />
    </li>
  )
}
