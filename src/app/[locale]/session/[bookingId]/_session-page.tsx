import { redirect } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { SiteShell } from '#src/app/[locale]/_shell/site-shell.tsx'
import { portraitUrl } from '#src/features/catalog/portrait-url.ts'
import { Early } from '#src/features/live/components/lobby/early-page.tsx'
import { Lobby } from '#src/features/live/components/lobby/lobby.tsx'
import { Room } from '#src/features/live/components/room/room.tsx'
import { SessionProvider } from '#src/features/live/components/session/session-context.tsx'
import { LobbyStage, RoomStage } from '#src/features/live/components/session/stage.tsx'
import type { Locale } from '#src/i18n/locale.ts'
import { messagesOf } from '#src/i18n/messages.ts'
import { openSession, sessionHrefs } from './_open.ts'

type Props = { locale: Locale; bookingId: string; stage: 'LOBBY' | 'ROOM' }

/**
 * Lobby and room are one page with two addresses: the camera, the entry and the warm connection of the lobby go
 * along into the room, and a reload in the room comes back into it.
 */
export async function SessionPage({ locale, bookingId, stage }: Props) {
  const session = await openSession(locale, { bookingId })
  const hrefs = sessionHrefs(locale, bookingId)
  if (!session.hasRoom || session.now >= session.closesAt) redirect(hrefs.over)
  const { lobby, room } = messagesOf(locale)
  const portraits = {
    me: portraitUrl(session.me.portraitKey),
    other: portraitUrl(session.other.portraitKey),
  }
  return (
    <NextIntlClientProvider messages={{ lobby, room }}>
      {session.now < session.opensAt ? (
        <SiteShell locale={locale}>
          <Early {...{ session, hrefs, portraits }} />
        </SiteShell>
      ) : (
        <SessionProvider {...{ session, stage, hrefs, portraits }}>
          <LobbyStage>
            <SiteShell locale={locale}>
              <Lobby />
            </SiteShell>
          </LobbyStage>
          <RoomStage>
            <Room />
          </RoomStage>
        </SessionProvider>
      )}
    </NextIntlClientProvider>
  )
}
