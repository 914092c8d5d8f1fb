import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { languageName } from '#src/i18n/format/sentence.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { type Fact, Facts } from '#src/ui/layout/facts.tsx'
import type { ExpertPage } from '../read-expert.ts'
import { CheckedBadge } from './checked-badge.tsx'
import { ExpertRating } from './expert-rating.tsx'

type ExpertFactsProps = { locale: Locale; zone: string; expert: ExpertPage }

/** What others can vouch for: rating, word kept, languages, what was checked by whom. */
export async function ExpertFacts({ locale, zone, expert }: ExpertFactsProps) {
  const t = await getTranslations({ locale, namespace: 'expert' })
  const { kept, broken } = expert.appointments
  const facts: (Fact | false)[] = [
    {
      term: t('facts.rated'),
      children: (
        <>
          <ExpertRating locale={locale} rating={expert.rating} sessionsDone={expert.sessionsDone} />
          {expert.reviewCount > 0 && (
            <>
              , <Link href="#reviews">{t('reviewsLink', { count: expert.reviewCount })}</Link>
            </>
          )}
        </>
      ),
    },
    {
      term: t('facts.keeps'),
      children: (
        <span className="num">
          {kept + broken > 0 ? t('kept', { kept, all: kept + broken }) : t('noAppointments')}
        </span>
      ),
    },
    {
      term: t('facts.speaks'),
      children: expert.languages.map((code) => languageName(locale, code)).join(', '),
    },
    expert.fields.length > 0 && {
      term: t('facts.checked'),
      children: (
        <span className="grid gap-1.5">
          {expert.fields.map(({ slug, badge }) => (
            <CheckedBadge key={slug} locale={locale} zone={zone} badge={badge} className="text-15" />
          ))}
        </span>
      ),
    },
    expert.answersInMinutes !== null && {
      term: t('facts.answers'),
      children: t('answersIn', { minutes: expert.answersInMinutes }),
    },
  ]
  return (
    <>
      <Facts facts={facts.filter((fact) => fact !== false)} />
      {expert.volunteer && <p className="mt-3.5 text-15 text-ink-2">{t('volunteer')}</p>}
    </>
  )
}
