import { z } from 'zod'

export const holdSlotInput = z.object({
  offeringId: z.uuid(),
  /** Epoch milliseconds or an ISO instant. */
  startAt: z
    .union([z.iso.datetime({ offset: true }), z.coerce.number().int()])
    .transform((value) => new Date(value)),
  durationMinutes: z.coerce.number().int().min(5).max(480),
  timeZone: z.string().max(64),
  locale: z.enum(['en', 'fr']),
  note: z.string().trim().max(1000).optional(),
})

export type HoldSlotInput = z.infer<typeof holdSlotInput>
