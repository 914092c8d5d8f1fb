import { notFound, redirect } from 'next/navigation'
import { routes } from '#src/app/routes.ts'
import { readSession, type SessionView } from '#src/features/live/read-session.ts'
import { sessionId } from '#src/features/live/session-id.schema.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { signInPath } from '#src/server/auth/require-user.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'

/**
 * The session of an address, for one of its two people. Whoever is not signed in does that first; for anybody
 * else there is nothing here.
 */
export async function openSession(locale: Locale, params: { bookingId: string }): Promise<SessionView> {
  const parsed = sessionId.safeParse(params)
  if (!parsed.success) notFound()
  const { bookingId } = parsed.data
  const session = await readSession(await requestCtx(), bookingId)
  if (session.ok) return session.value
  if (session.error.code === 'UNAUTHENTICATED')
    redirect(signInPath(locale, localePath(locale, `/session/${bookingId}`)))
  notFound()
}

export function sessionHrefs(locale: Locale, bookingId: string) {
  const lobby = localePath(locale, `/session/${bookingId}`)
  return {
    lobby,
    room: `${lobby}/room`,
    over: `${lobby}/over`,
    booking: localePath(locale, `/bookings/${bookingId}`),
    home: localePath(locale, routes.home),
    help: localePath(locale, routes.help),
  }
}
