import { processLiveKitEvent } from '#src/features/live/process-livekit-event.ts'
import { processStripeEvent } from '#src/features/payments/process-stripe-event.ts'
import type { Ctx } from '#src/features/ports.ts'
import { errorWords } from '../error-words.ts'

/** Does what a stored event asks for, and marks it done; thrown errors leave it for the next try. */
export async function processInboxEvent(ctx: Ctx, { inboxEventId }: { inboxEventId: string }): Promise<void> {
  const event = await ctx.db.inboxEvent.findUnique({ where: { id: inboxEventId } })
  if (!event || event.processedAt) return
  try {
    if (event.provider === 'STRIPE') await processStripeEvent(ctx, event)
    else await processLiveKitEvent(ctx, event)
  } catch (error) {
    await ctx.db.inboxEvent.update({
      where: { id: event.id },
      data: { attempts: { increment: 1 }, lastError: errorWords(error) },
    })
    throw error
  }
  await ctx.db.inboxEvent.updateMany({
    where: { id: event.id, processedAt: null },
    data: { processedAt: ctx.clock.date(), attempts: { increment: 1 }, lastError: null },
  })
}

const LOST_AFTER_MS = 60_000

/** Events whose job was lost. */
export async function processForgottenEvents(ctx: Ctx): Promise<number> {
  const forgotten = await ctx.db.inboxEvent.findMany({
    where: {
      processedAt: null,
      receivedAt: { lte: new Date(ctx.clock.now() - LOST_AFTER_MS) },
    },
    // Those that keep failing come last: an hour without Stripe loses nothing and holds up nobody.
    orderBy: [{ attempts: 'asc' }, { receivedAt: 'asc' }],
    select: { id: true },
    take: 100,
  })
  for (const { id } of forgotten)
    await processInboxEvent(ctx, { inboxEventId: id }).catch((error) =>
      ctx.log.warn({ error, event: id }, 'A stored event still cannot be processed'),
    )
  return forgotten.length
}
