import { err, ok, type Result } from '#src/domain/errors.ts'
import { ONLINE_FOR, PRESENCE_EVERY } from '#src/domain/policy/presence.ts'
import type { Ctx } from '#src/features/ports.ts'
import { ownPresence } from './own-presence.ts'
import { lockPresence, type PresenceRow, writePresence } from './presence.repo.ts'
import type { PresenceAct } from './presence.schema.ts'

export type Presence = {
  /** The switch. */
  available: boolean
  /** Visitors see it: the switch is on and a studio page open. */
  online: boolean
}

/**
 * An open studio page says how things are with it; "available now" follows, in the profile and in what search reads.
 * Where one of several pages closes, the next word of another brings it back.
 *
 * Refusals: UNAUTHENTICATED, FORBIDDEN for who is no expert, NOT_LISTED for who cannot be booked.
 */
export async function showOnline(ctx: Ctx, { act }: { act: PresenceAct }): Promise<Result<Presence>> {
  const own = ownPresence(ctx)
  if (!own.ok) return own
  const { expertId } = own.value
  const now = ctx.clock.now()
  return ctx.withTx('catalog.show-online', {}, async (tx) => {
    const before = await lockPresence(tx, expertId, new Date(now))
    const stays = act === 'ON' || act === 'HERE'
    if (stays && !before.listed) return err('NOT_LISTED')
    const after = afterWord(act, before, now)
    if (isNews(before, after)) await writePresence(tx, expertId, after)
    return ok({ available: after.availableSwitch, online: after.onlineUntil !== null })
  })
}

type Stored = Omit<PresenceRow, 'listed'>

function afterWord(act: PresenceAct, { availableSwitch }: Stored, now: number): Stored {
  const switched = act === 'ON' || (act !== 'OFF' && availableSwitch)
  const until = switched && act !== 'GONE' ? new Date(now + ONLINE_FOR) : null
  return { availableSwitch: switched, onlineUntil: until }
}

/** Some seconds more are none: every write touches each index of the listings. */
function isNews(before: Stored, after: Stored): boolean {
  if (before.availableSwitch !== after.availableSwitch) return true
  const [was, is] = [before.onlineUntil?.getTime(), after.onlineUntil?.getTime()]
  if (was === undefined || is === undefined) return was !== is
  return Math.abs(is - was) >= PRESENCE_EVERY / 2
}
