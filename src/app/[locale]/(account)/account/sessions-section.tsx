import { getTranslations } from 'next-intl/server'
import { ActionButton } from '#src/features/identity/components/action-button.tsx'
import { describeBrowser } from '#src/features/identity/describe-browser.ts'
import type { SessionLine } from '#src/features/identity/list-sessions.ts'
import { formatDate, formatMoment } from '#src/i18n/format/date.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { endOtherSessions, endSession } from './actions.ts'
import { Section } from './section.tsx'

type SessionsSectionProps = { locale: Locale; zone: string; sessions: SessionLine[] }

export async function SessionsSection({ locale, zone, sessions }: SessionsSectionProps) {
  const t = await getTranslations({ locale, namespace: 'account.sessions' })
  return (
    <Section title={t('title')}>
      <ul className="grid gap-0">
        {sessions.map((session) => {
          const browser = describeBrowser(session.userAgent) ?? t('unknown')
          return (
            <li
              key={session.id}
              className="flex flex-wrap items-center justify-between gap-3 border-b border-rule py-3 first:border-t md:first:border-t-0 md:first:pt-0"
            >
              <div>
                <p className="font-semibold">{browser}</p>
                <p className="text-14 text-ink-3">
                  {session.current
                    ? t('here')
                    : t('seen', { date: formatMoment(locale, session.lastSeenAt, zone) })}
                  {', '}
                  {t('since', { date: formatDate(locale, session.createdAt, zone) })}
                </p>
              </div>
              {!session.current && (
                <ActionButton
                  action={endSession}
                  fields={{ sessionId: session.id }}
                  size="small"
                  label={t('end')}
                  busyLabel={t('ending')}
                  description={t('endThis', { browser })}
                />
              )}
            </li>
          )
        })}
      </ul>
      {sessions.length > 1 && (
        <div className="mt-5 flex">
          <ActionButton action={endOtherSessions} label={t('endOthers')} busyLabel={t('endingOthers')} />
        </div>
      )}
    </Section>
  )
}
