import { getTranslations } from 'next-intl/server'
import { formatDate } from '#src/i18n/format/date.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translator.ts'
import { Badge } from '#src/ui/badge.tsx'
import type { CardBadge } from '../read-cards.ts'

const SUBJECTS = ['LICENCE', 'DIPLOMA', 'IDENTITY'] as const

/** What was checked, by whom and when: a badge always says all three. Without a date there is none. */
export async function CheckedBadge(props: {
  locale: Locale
  zone: string
  badge: CardBadge
  className?: string
}) {
  const { locale, zone, badge, className } = props
  const t = await getTranslations({ locale, namespace: 'catalog.badge' })
  const subject = subjectOf(badge)
  if (!badge.checkedBy || badge.checkedAt === null) return null
  return (
    <Badge kind={kindOf(badge)} className={className}>
      {t.rich(subject, {
        scope: badge.scope ?? '',
        by: badge.checkedBy,
        date: formatDate(locale, badge.checkedAt, zone).replaceAll(' ', '\u00a0'),
        b: (chunks) => <b className="font-semibold">{chunks}</b>,
      })}
    </Badge>
  )
}

/** "Licence checked by Titres Santé": where there is room for four words. */
export function shortBadge(locale: Locale, badge: CardBadge): { kind: 'licence' | 'identity'; text: string } {
  const t = translator(locale, 'catalog')
  return { kind: kindOf(badge), text: t(`badge.${subjectOf(badge)}_short`, { by: badge.checkedBy ?? '' }) }
}

function subjectOf({ subject }: CardBadge): (typeof SUBJECTS)[number] {
  return SUBJECTS.find((each) => each === subject) ?? 'IDENTITY'
}

function kindOf(badge: CardBadge): 'licence' | 'identity' {
  return subjectOf(badge) === 'LICENCE' ? 'licence' : 'identity'
}
