import { z } from 'zod'
import { instant } from '../instant.ts'
import { plainText } from '../plain-text.ts'

export const holdSlotInput = z.object({
  offeringId: z.uuid(),
  /** Epoch milliseconds or an ISO instant. */
  startAt: instant,
  durationMinutes: z.coerce.number().int().min(5).max(480),
  timeZone: z.string().max(64),
  locale: z.enum(['en', 'fr']),
  note: plainText(1_000).optional(),
})

export type HoldSlotInput = z.infer<typeof holdSlotInput>
