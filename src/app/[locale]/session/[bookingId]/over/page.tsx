import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { localeParam } from '#src/app/[locale]/_shell/locale-param.ts'
import { SiteShell } from '#src/app/[locale]/_shell/site-shell.tsx'
import { NoRoom } from '#src/features/live/components/over/no-room.tsx'
import { Over } from '#src/features/live/components/over/over.tsx'
import { readOutcome } from '#src/features/live/read-outcome.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'
import { openSession, sessionHrefs } from '../_open.ts'

type Props = PageProps<'/[locale]/session/[bookingId]/over'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeParam(params), namespace: 'live' })
  return { title: t('over.meta'), robots: { index: false } }
}

/** Where both pages go when the session is over. */
export default async function OverPage({ params }: Props) {
  const locale = await localeParam(params)
  const { bookingId } = await openSession(locale, await params)
  const hrefs = sessionHrefs(locale, bookingId)
  const outcome = await readOutcome(await requestCtx(), bookingId)
  if (!outcome.ok) notFound()
  const { session, held } = outcome.value
  if (session.hasRoom && session.now < session.closesAt) redirect(hrefs.lobby)
  return (
    <SiteShell locale={locale}>
      {held ? (
        <Over session={session} held={held} bookingHref={hrefs.booking} />
      ) : (
        <NoRoom bookingHref={hrefs.booking} />
      )}
    </SiteShell>
  )
}
