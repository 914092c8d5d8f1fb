import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '#src/env.ts'
import { PrismaClient } from '#src/generated/prisma/client.ts'

/** Opens a pool of its own; tests and tools make as many as they need. Times are UTC whatever the host says. */
export function openDatabase(connectionString: string, max: number): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString, max, options: '-c timezone=UTC', application_name: 'visavis' }),
  })
}

// Hot reload makes the module anew; the pool must not be.
const shared = globalThis as { visavisDatabase?: PrismaClient }

export function database(): PrismaClient {
  shared.visavisDatabase ??= openDatabase(env.DATABASE_URL, env.DATABASE_POOL)
  return shared.visavisDatabase
}
