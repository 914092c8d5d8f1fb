import { fileURLToPath } from 'node:url'
import type { Layout } from './files.ts'

/** The product's own schema and migrations. */
export const LAYOUT: Layout = {
  schemaDir: fileURLToPath(new URL('../../prisma/schema', import.meta.url)),
  migrationsDir: fileURLToPath(new URL('../../prisma/migrations', import.meta.url)),
}
