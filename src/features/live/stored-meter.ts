import { z } from 'zod'
import type { LiveSession } from '#src/generated/prisma/client.ts'

const interval = z.object({ start: z.number(), end: z.number() })

const meter = z.object({
  learner: z.array(interval),
  expert: z.array(interval),
  together: z.array(interval),
  billableSeconds: z.number(),
  chargeableSeconds: z.number(),
  amountMinor: z.number(),
  freeUntil: z.number().nullable(),
  capReachedAt: z.number().nullable(),
  verdict: z.enum(['HELD_TOGETHER', 'EXPERT_ABSENT', 'LEARNER_ABSENT', 'NOBODY_CAME']),
})

/** The final meter as it was stored when the session ended: what receipts and claims are written from. */
export type StoredMeter = z.infer<typeof meter>

export function storedMeter(session: Pick<LiveSession, 'meter'> | null): StoredMeter | null {
  const parsed = meter.safeParse(session?.meter)
  return parsed.success ? parsed.data : null
}
