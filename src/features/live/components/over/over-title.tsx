import { useTranslations } from 'next-intl'
import { formatDuration } from '#src/i18n/format/duration.ts'
import type { Held } from '../../read-outcome.ts'
import type { SessionView } from '../../read-session.ts'

/** "That was 23 min 38 s with Inês", or who did not come. */
export function OverTitle({ session, held }: { session: SessionView; held: Held }) {
  const t = useTranslations('live.over.title')
  const key = titleKey(held, session.me.role)
  return (
    <h1 className="title-64">
      {t.rich(key, {
        name: session.other.name,
        time: formatDuration(held.meter.billableSeconds),
        em: (chunks) => <em>{chunks}</em>,
      })}
    </h1>
  )
}

function titleKey({ verdict, meter }: Held, role: 'LEARNER' | 'EXPERT') {
  if (verdict === 'EXPERT_ABSENT') return role === 'EXPERT' ? 'YOU_ABSENT' : 'EXPERT_ABSENT'
  if (verdict === 'LEARNER_ABSENT') return role === 'LEARNER' ? 'YOU_ABSENT' : 'LEARNER_ABSENT'
  return meter.billableSeconds > 0 ? 'ENDED' : 'NOBODY'
}
