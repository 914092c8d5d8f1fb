import { z } from 'zod'

export const beatInput = z.object({
  /** Made by the page when it opens: two tabs are told apart. */
  page: z.string().min(8).max(64),
  /** Grows with each beat of the page. */
  count: z.number().int().min(0).max(10_000_000),
  /** Whether the other's microphone track arrives; null while not connected. */
  hears: z.boolean().nullable(),
  participantSid: z.string().max(64).nullish(),
})

export type BeatInput = z.infer<typeof beatInput>
