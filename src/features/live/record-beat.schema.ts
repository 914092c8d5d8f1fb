import { z } from 'zod'
import { epochMs } from '../instant.ts'
import { pageKey } from '../plain-text.ts'

export const beatInput = z.object({
  /** Made by the page when it opens: two tabs are told apart. */
  page: pageKey,
  /** Grows with each beat of the page. */
  count: z.number().int().min(0).max(10_000_000),
  /** Whether the other's microphone track arrives; null while not connected. */
  hears: z.boolean().nullable(),
  /** Since when that is so: epoch ms by the server's clock, as far as the page knows it. */
  since: epochMs.nullish(),
  /** When the last packet of their voice came, likewise. */
  heardUntil: epochMs.nullish(),
  /** The last word of a page that its browser freezes now. */
  frozen: z.boolean().optional(),
  participantSid: z
    .string()
    .regex(/^\w{1,64}$/)
    .nullish(),
})

export type BeatInput = z.infer<typeof beatInput>
