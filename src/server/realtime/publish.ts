import type { Realtime } from '#src/features/ports.ts'

/** One channel for all; listeners filter by topic. PostgreSQL delivers at commit, to every process. */
export const CHANNEL = 'visavis'

export const pgRealtime: Realtime = {
  async publish(tx, topic, message) {
    // NOTIFY payloads stop at 8,000 bytes: messages carry ids and figures, never texts.
    await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, ${JSON.stringify({ topic, message })})`
  },
}
