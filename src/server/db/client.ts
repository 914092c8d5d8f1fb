import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '#src/env.ts'
import { PrismaClient } from '#src/generated/prisma/client.ts'

/**
 * Times are UTC whatever the host says. Compiling a query (jit) costs more than any of ours takes, so does starting
 * helpers for one (parallel workers: the cores belong to the other requests), and reading at random is nearly as cheap
 * as in a row on the disks of today: search is several times faster for all three.
 */
const SETTINGS = '-c timezone=UTC -c jit=off -c max_parallel_workers_per_gather=0 -c random_page_cost=1.1'

/** Opens a pool of its own; tests and tools make as many as they need. */
export function openDatabase(connectionString: string, max: number): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString, max, options: SETTINGS, application_name: 'visavis' }),
  })
}

// Hot reload makes the module anew; the pool must not be.
const shared = globalThis as { visavisDatabase?: PrismaClient }

export function database(): PrismaClient {
  shared.visavisDatabase ??= openDatabase(env.DATABASE_URL, env.DATABASE_POOL)
  return shared.visavisDatabase
}
