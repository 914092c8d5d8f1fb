import { z } from 'zod'
import { unwrap } from '#src/domain/errors.ts'
import { firstName } from '#src/domain/identity/first-name.ts'
import { authorize } from '#src/features/authorize.ts'
import { epochMs } from '#src/features/instant.ts'
import type { Ctx } from '#src/features/ports.ts'
import * as repo from './expert.repo.ts'

export type ReviewEntry = {
  id: string
  rating: number
  text: string
  /** The language in which it was written. */
  locale: string
  /** First name alone; null for an account that is gone. */
  by: string | null
  /** Whole minutes talked; null where no meter ran. */
  minutes: number | null
  /** Epoch milliseconds. */
  at: number
  reply: string | null
}

/** Ours have about a hundred. */
const MOST_CHARACTERS = 400

const cursorSchema = z.object({ t: epochMs, i: z.uuid() })

/** A page of an expert's reviews, the newest first. @param input.after an opaque cursor; a wrong one is none */
export async function readReviews(
  ctx: Ctx,
  input: { expertId: string; size: number; after?: string },
): Promise<{ reviews: ReviewEntry[]; next: string | null }> {
  unwrap(authorize(ctx, 'offering.view'))
  const rows = await repo.reviewsOf(ctx.db, input.expertId, input.size + 1, readCursor(input.after))
  const shown = rows.slice(0, input.size)
  const last = shown.at(-1)
  const reviews = shown.map(({ id, rating, text, locale, createdAt, reply, learner, booking }) => {
    const seconds = booking.session?.billableSeconds
    return {
      id,
      rating,
      text,
      locale,
      by: learner.deletedAt ? null : firstName(learner.name),
      minutes: seconds ? Math.round(seconds / 60) : null,
      at: createdAt.getTime(),
      reply,
    }
  })
  return { reviews, next: last && rows.length > shown.length ? writeCursor(last) : null }
}

function writeCursor({ createdAt, id }: { createdAt: Date; id: string }): string {
  return Buffer.from(JSON.stringify({ t: createdAt.getTime(), i: id })).toString('base64url')
}

function readCursor(text: string | undefined): { at: Date; id: string } | null {
  if (!text || text.length > MOST_CHARACTERS) return null
  try {
    const { t, i } = cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    return { at: new Date(t), id: i }
  } catch {
    return null
  }
}
