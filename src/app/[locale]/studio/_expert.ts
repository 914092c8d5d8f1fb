import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { routes } from '#src/app/routes.ts'
import type { Zone } from '#src/domain/time/zone.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { signInPath } from '#src/server/auth/require-user.ts'
import { askedPath } from '#src/server/http/asked.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'

/**
 * Who works in the studio, and the zone in which they do. Whoever is not signed in does that first; for who is
 * no expert there is no studio.
 */
export const openStudio = cache(
  async (locale: Locale): Promise<{ ctx: Ctx; expertId: string; zone: Zone }> => {
    const ctx = await requestCtx()
    const { actor } = ctx
    if (actor.kind !== 'USER')
      redirect(signInPath(locale, await askedPath(localePath(locale, routes.studio))))
    if (!actor.expertId) notFound()
    const { timeZone } = await ctx.db.expertProfile.findUniqueOrThrow({
      where: { id: actor.expertId },
      select: { timeZone: true },
    })
    return { ctx, expertId: actor.expertId, zone: timeZone }
  },
)
