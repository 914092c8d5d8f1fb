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
  /** The key of what the page showed. A form without one agrees to nothing, and is told to look again. */
  expectedTerms: z.string().max(120).catch(''),
  note: plainText(1_000).optional(),
})

export type HoldSlotInput = z.infer<typeof holdSlotInput>
