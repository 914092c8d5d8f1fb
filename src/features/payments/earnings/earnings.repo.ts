import type { Db } from '#src/features/ports.ts'
import type { Prisma } from '#src/generated/prisma/client.ts'

/** Money that was taken for an expert's bookings and of which a share is theirs. */
const ofExpert = (expertId: string): Prisma.PaymentWhereInput => ({
  status: 'CAPTURED',
  expertShareMinor: { gt: 0 },
  booking: { expertId },
})

/** Shares by currency and by where they are: what `entryOf` says of each, added up by the database. */
export async function shareTotals(db: Db, expertId: string, now: Date) {
  const sum = (where: Prisma.PaymentWhereInput) =>
    db.payment.groupBy({
      by: ['currency'],
      where: { ...ofExpert(expertId), ...where },
      _sum: { expertShareMinor: true },
      _count: true,
      orderBy: { currency: 'asc' },
    })
  const [held, available, paid] = await Promise.all([
    sum({
      transferredAt: null,
      OR: [{ transferDueAt: { gt: now } }, { transferDueAt: null }, { frozenAt: { not: null } }],
    }),
    sum({ transferredAt: null, frozenAt: null, transferDueAt: { lte: now } }),
    sum({ transferredAt: { not: null } }),
  ])
  return { held, available, paid }
}

/** Earnings of sessions that began in an interval, the latest first; or all, or those not transferred yet. */
export function findEarnings(
  db: Db,
  expertId: string,
  which: { from: Date; to: Date } | 'UNPAID' | 'ALL',
  take: number,
) {
  return db.payment.findMany({
    where: {
      ...ofExpert(expertId),
      ...(which === 'UNPAID' ? { transferredAt: null } : {}),
      ...(typeof which === 'object'
        ? { booking: { expertId, startAt: { gte: which.from, lt: which.to } } }
        : {}),
    },
    orderBy: [{ booking: { startAt: 'desc' } }, { id: 'desc' }],
    take,
    include: {
      booking: {
        select: {
          id: true,
          startAt: true,
          title: true,
          titleOther: true,
          learnerLocale: true,
          status: true,
          commissionBps: true,
          learner: { select: { name: true } },
          session: { select: { billableSeconds: true } },
        },
      },
    },
  })
}

export type EarningsRow = Awaited<ReturnType<typeof findEarnings>>[number]

/** When the expert's first session with money began; null before there was one. */
export async function firstEarningAt(db: Db, expertId: string): Promise<Date | null> {
  const first = await db.payment.findFirst({
    where: ofExpert(expertId),
    orderBy: { booking: { startAt: 'asc' } },
    select: { booking: { select: { startAt: true } } },
  })
  return first?.booking.startAt ?? null
}

/** What the book says that the expert owes back, by currency; debits positive. */
export function receivables(db: Db, code: string) {
  return db.ledgerAccount.findMany({
    where: { code, balance: { gt: 0 } },
    select: { currency: true, balance: true },
  })
}
