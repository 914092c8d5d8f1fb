import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { seedId } from './ids.ts'

/** Steps of the seed that were taken are in the audit log, each with its moment. @returns epoch milliseconds */
export async function markedAt(db: PrismaClient, action: string): Promise<number | null> {
  const entry = await db.auditEntry.findUnique({ where: { id: seedId('mark', action) } })
  return entry?.at.getTime() ?? null
}

/** How often a step that repeats was taken: it is marked `<action>/1`, `<action>/2` … */
export function countMarks(db: PrismaClient, action: string): Promise<number> {
  return db.auditEntry.count({ where: { subject: 'demo', action: { startsWith: `${action}/` } } })
}

/** @returns `at` */
export async function setMark(db: PrismaClient, action: string, at: number): Promise<number> {
  const data = { id: seedId('mark', action), action, subject: 'demo', subjectId: 'demo', at: new Date(at) }
  await db.auditEntry.create({ data })
  return at
}
