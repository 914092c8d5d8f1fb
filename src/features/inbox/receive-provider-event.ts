import type { Ctx } from '#src/features/ports.ts'
import { keptPayload } from './kept-payload.ts'

export interface IncomingEvent {
  provider: 'STRIPE' | 'LIVEKIT'
  eventId: string
  type: string
  account: string | null
  payload: unknown
}

/**
 * Keeps what a provider sent, once, and leaves the rest to a job: the provider gets its answer at once, and
 * nothing is lost when what follows fails. Call it with a verified event only.
 */
export async function receiveProviderEvent(ctx: Ctx, event: IncomingEvent): Promise<'NEW' | 'KNOWN'> {
  const { payload, ...rest } = event
  const kept = keptPayload(event.provider, payload)
  return ctx.withTx('receive-event', {}, async (tx) => {
    const [row] = await tx.inboxEvent.createManyAndReturn({
      data: [{ ...rest, ...(kept === null ? {} : { payload: kept }), receivedAt: ctx.clock.date() }],
      skipDuplicates: true,
    })
    if (!row) return 'KNOWN'
    await ctx.jobs.enqueue(tx, 'inbox.process', { inboxEventId: row.id })
    return 'NEW'
  })
}
