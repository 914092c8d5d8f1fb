import { expect } from '@playwright/test'
import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { ledgerFaults } from '../world/ledger.ts'

/** Every view of a violated invariant is empty: each transfer, balance, chain, currency and payment. */
export async function expectBalancedLedger(db: PrismaClient): Promise<void> {
  expect(await ledgerFaults(db)).toEqual([])
}
