import { z } from 'zod'

/** Input of every route of a session that needs nothing else. */
export const sessionId = z.object({ bookingId: z.uuid() })
