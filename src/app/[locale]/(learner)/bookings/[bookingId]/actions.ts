'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { cancelBooking } from '#src/features/booking/cancel-booking.ts'
import { openCheckout } from '#src/features/payments/open-checkout.ts'
import { action } from '#src/server/http/action.ts'

const bookingId = z.uuid()

export const continuePaying = action(
  z.object({ bookingId }),
  (ctx, input) => openCheckout(ctx, input.bookingId),
  {
    limit: 'BOOK',
    after: ({ url }) => redirect(url),
  },
)

const cancelInput = z.object({
  bookingId,
  /** What the dialog said it would cost; minor units. */
  expectedKeptMinor: z.coerce.number().int().min(0),
  reason: z.string().trim().max(500).optional(),
})

export const cancel = action(cancelInput, cancelBooking, { after: () => revalidatePath('/', 'layout') })
