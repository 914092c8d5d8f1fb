import { z } from 'zod'
import { unseen } from '../form-fields.ts'
import { plainText } from '../plain-text.ts'

/** Characters of a review and of the expert's answer. The page shows them whole. */
export const REVIEW_TEXT_MAX = 2_000
export const ANSWER_TEXT_MAX = 1_000

export const writeReviewInput = z.object({
  bookingId: unseen(z.uuid()),
  rating: z.coerce.number({ error: 'stars' }).int('stars').min(1, 'stars').max(5, 'stars'),
  /** Stars alone are a review too. */
  text: plainText(REVIEW_TEXT_MAX).default(''),
  /** The language in which it is written: that of the page. */
  locale: unseen(z.enum(['en', 'fr'])),
})
export type WriteReviewInput = z.infer<typeof writeReviewInput>

export const answerReviewInput = z.object({
  reviewId: unseen(z.uuid()),
  /** Empty takes the answer back. */
  text: plainText(ANSWER_TEXT_MAX),
})
export type AnswerReviewInput = z.infer<typeof answerReviewInput>
