import type { PrismaClient } from '#src/generated/prisma/client.ts'

/** Every violated invariant of the ledger, by the views that the admin page reads too. Empty is right. */
export async function ledgerFaults(db: PrismaClient): Promise<unknown[]> {
  const [transfers, balances, chains, totals, payments] = await Promise.all([
    db.$queryRaw<unknown[]>`SELECT "kind", "objectId", total::text FROM ledger_unbalanced_transfers`,
    db.$queryRaw<unknown[]>`SELECT "code", "balance"::text FROM ledger_wrong_balances`,
    db.$queryRaw<unknown[]>`SELECT "id"::text FROM ledger_broken_chains`,
    db.$queryRaw<unknown[]>`SELECT "currency", total::text FROM ledger_currency_totals`,
    db.$queryRaw<unknown[]>`SELECT "bookingId", total::text FROM ledger_payments_unmatched`,
  ])
  return [...transfers, ...balances, ...chains, ...totals, ...payments]
}

/** Balance of an account in minor units; debits positive. 0 where it was never named. */
export async function balanceOf(db: PrismaClient, code: string, currency = 'EUR'): Promise<number> {
  const account = await db.ledgerAccount.findUnique({ where: { code_currency: { code, currency } } })
  return Number(account?.balance ?? 0)
}
