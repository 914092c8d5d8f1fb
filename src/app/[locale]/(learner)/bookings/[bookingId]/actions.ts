'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { routes } from '#src/app/routes.ts'
import { answerProposal } from '#src/features/booking/answer-proposal.ts'
import {
  answerProposalInput,
  bookingInput,
  cancelBookingInput,
  proposeTimeInput,
} from '#src/features/booking/booking-forms.schema.ts'
import { cancelBooking } from '#src/features/booking/cancel-booking.ts'
import { proposeTime } from '#src/features/booking/propose-time.ts'
import { openCheckout } from '#src/features/payments/open-checkout.ts'
import { answerReview as writeAnswer } from '#src/features/reviews/answer-review.ts'
import { answerReviewInput, writeReviewInput } from '#src/features/reviews/review.schema.ts'
import { writeReview } from '#src/features/reviews/write-review.ts'
import { localePath } from '#src/i18n/paths.ts'
import { action } from '#src/server/http/action.ts'
import { reader } from '#src/server/http/reader.ts'

const afresh = () => revalidatePath('/[locale]/bookings', 'layout')

export const continuePaying = action(bookingInput, (ctx, { bookingId }) => openCheckout(ctx, bookingId), {
  limit: 'BOOK',
  after: ({ url }) => redirect(url),
})

export const cancel = action(cancelBookingInput, cancelBooking, { limit: 'BOOK', after: afresh })

export const propose = action(proposeTimeInput, proposeTime, {
  limit: 'BOOK',
  async after({ bookingId }) {
    afresh()
    redirect(localePath((await reader()).locale, routes.booking(bookingId)))
  },
})

export const answer = action(answerProposalInput, answerProposal, { limit: 'BOOK', after: afresh })

export const review = action(writeReviewInput, writeReview, { limit: 'BOOK', after: afresh })

export const answerReview = action(answerReviewInput, writeAnswer, { limit: 'BOOK', after: afresh })
