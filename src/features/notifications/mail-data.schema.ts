import { z } from 'zod'

const instant = z.iso.datetime().transform((iso) => Date.parse(iso))
const minor = z.number().int()

/** What a mail about a booking was given when it was written: the facts of that moment. Instants become epoch ms. */
export const bookingMailData = z.object({
  side: z.enum(['LEARNER', 'EXPERT']),
  on: z.string(),
  by: z.string(),
  chargeMinor: minor.default(0),
  startAt: instant,
  endAt: instant,
  sequence: z.number().int(),
  oldStartAt: instant.optional(),
  newStartAt: instant.optional(),
  /** The wish for another time; its words are read from its row, which deleting an account empties. */
  proposalId: z.uuid().optional(),
  amountMinor: minor.optional(),
})

export type BookingMailData = z.output<typeof bookingMailData>

/** Mails about an account. `url` is a one-time link and gone once the mail is sent. */
export const accountMailData = z.object({ url: z.url(), name: z.string() })
