import type { Db } from '../ports.ts'

/** The only database calls of accounts. */

export function findSession(db: Db, id: string) {
  return db.userSession.findUnique({
    where: { id },
    select: {
      id: true,
      userId: true,
      lastSeenAt: true,
      expiresAt: true,
      revokedAt: true,
      user: {
        select: {
          id: true,
          name: true,
          email: true,
          emailVerifiedAt: true,
          locale: true,
          timeZone: true,
          suspendedAt: true,
          deletedAt: true,
          roles: { select: { role: true } },
          expert: { select: { id: true } },
        },
      },
    },
  })
}

/** Does nothing to a session that was revoked meanwhile. */
export async function touchSession(db: Db, id: string, seenAt: Date, expiresAt: Date): Promise<void> {
  await db.userSession.updateMany({
    where: { id, revokedAt: null },
    data: { lastSeenAt: seenAt, expiresAt },
  })
}
