import { z } from 'zod'

/**
 * What an open studio page says: the switch was put on or off, the page is here, the page closes. The last two leave
 * the switch as it is.
 */
export const PRESENCE_ACTS = ['ON', 'OFF', 'HERE', 'GONE'] as const
export type PresenceAct = (typeof PRESENCE_ACTS)[number]

export const presenceInput = z.object({ act: z.enum(PRESENCE_ACTS) })
