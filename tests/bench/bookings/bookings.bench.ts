import { randomUUID } from 'node:crypto'
import type { Interruption } from '#local/supervisor/interruption.ts'
import { termsKeyOfOffering } from '#src/features/booking/bookable-offering.ts'
import { holdSlot } from '#src/features/booking/hold-slot.ts'
import type { Ctx } from '#src/features/ports.ts'
import { systemClock } from '#src/server/clock/clock.ts'
import { openDatabase } from '#src/server/db/client.ts'
import { makeWithTx } from '#src/server/db/with-tx.ts'
import { pgRealtime } from '#src/server/realtime/publish.ts'
import { noVideo } from '#src/server/video/no-video.ts'
import { makeExpert, makeLearner } from '#tests/support/world/people.ts'
import { benchDatabase } from '../database.ts'
import type { BenchResult } from '../result.ts'

const RIVALS = 200
const POOL = 20

/** How long 200 rivals take for one slot, and how many bookings a second get through without rivals. */
export async function run(interruption: Interruption): Promise<BenchResult[]> {
  // As in production: each commit waits for the disk.
  const { url, stop } = await benchDatabase(interruption, { durable: true })
  const db = openDatabase(url, POOL)
  const base: Omit<Ctx, 'actor'> = {
    db,
    withTx: makeWithTx(db),
    clock: systemClock,
    payments: null as never,
    video: noVideo,
    mail: { send: async () => {} },
    files: { put: async () => {}, get: async () => null, delete: async () => {} },
    jobs: { enqueue: async () => {} },
    realtime: pgRealtime,
    rates: { take: async () => null, giveBack: async () => {} },
    log: { debug() {}, info() {}, warn() {}, error() {} },
    config: { appUrl: 'http://bench.test', mailFrom: 'hello@bench.test', secret: randomUUID() },
    requestId: randomUUID(),
  }
  const offering = { priceMode: 'FREE' as const, rateMinorPerMinute: null, freeMinutes: 0 }
  const limits = { bufferAfterMinutes: 0, minimumNoticeMinutes: 0 }
  const quarter = 15 * 60_000
  const startAt = new Date(Math.ceil((Date.now() + 3_600_000) / quarter) * quarter)
  const input = { durationMinutes: 30, timeZone: 'Europe/Paris', locale: 'en' as const }
  const of = ({ offering }: Awaited<ReturnType<typeof makeExpert>>) => ({
    offeringId: offering.id,
    expectedTerms: termsKeyOfOffering(offering, input.durationMinutes),
  })
  try {
    const learners: Ctx['actor'][] = []
    for (let made = 0; made < RIVALS; made++) learners.push((await makeLearner(db)).actor)
    const warm = await makeExpert(db, { offering, limits })
    for (const actor of learners.slice(0, 5))
      await holdSlot({ ...base, actor }, { ...input, ...of(warm), startAt })

    const rounds: number[] = []
    for (let round = 0; round < 5; round++) {
      const expert = await makeExpert(db, { offering, limits })
      const wish = {
        ...input,
        ...of(expert),
        startAt: new Date(startAt.getTime() + (round + 2) * 3_600_000),
      }
      const began = performance.now()
      const results = await Promise.all(learners.map((actor) => holdSlot({ ...base, actor }, wish)))
      rounds.push(performance.now() - began)
      if (results.filter(({ ok }) => ok).length !== 1) throw new Error('Not exactly one winner')
    }
    rounds.sort((a, b) => a - b)

    // Others than the winners: nobody may have many free sessions coming.
    const others = await Promise.all(learners.map(() => makeLearner(db)))
    const experts = await Promise.all(learners.map(() => makeExpert(db, { offering, limits })))
    const later = new Date(startAt.getTime() + 24 * 3_600_000)
    const began = performance.now()
    const booked = await Promise.all(
      others.map(({ actor }, index) =>
        holdSlot({ ...base, actor }, { ...input, ...of(experts[index] ?? warm), startAt: later }),
      ),
    )
    const seconds = (performance.now() - began) / 1_000
    if (!booked.every(({ ok }) => ok)) throw new Error('A booking without a rival was refused')
    return [
      {
        name: `bookings: ${RIVALS} rivals for one slot`,
        unit: 'ms',
        value: rounds[2] ?? 0,
        target: { atMost: 2_000 },
        detail: `median of 5, slowest ${Math.round(rounds.at(-1) ?? 0)}, exactly one winner each time, on disk`,
      },
      {
        name: `bookings: ${RIVALS} without rivals, at once`,
        unit: 'bookings/s',
        value: RIVALS / seconds,
        detail: `pool of ${POOL}, confirmed with history and mails, on disk`,
      },
    ]
  } finally {
    await db.$disconnect()
    await stop()
  }
}
