import type { Db, RoleName } from '../ports.ts'

/** The database calls of accounts: who somebody is and how they get in. */

const ACCOUNT = {
  id: true,
  name: true,
  email: true,
  emailVerifiedAt: true,
  locale: true,
  timeZone: true,
  timeZoneGuessed: true,
  suspendedAt: true,
  deletedAt: true,
} as const

export function findAccountByEmail(db: Db, email: string) {
  return db.user.findUnique({
    where: { email },
    select: { ...ACCOUNT, password: { select: { hash: true } } },
  })
}

export function findOwnAccount(db: Db, id: string) {
  return db.user.findFirst({
    where: { id, deletedAt: null },
    select: {
      ...ACCOUNT,
      password: { select: { hash: true, changedAt: true } },
      oauth: { select: { provider: true } },
    },
  })
}

export async function findLinkedAccount(db: Db, provider: string, providerAccountId: string) {
  const link = await db.oAuthAccount.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId } },
    select: { user: { select: ACCOUNT } },
  })
  return link?.user ?? null
}

interface NewUser {
  name: string
  email: string
  locale: string
  timeZone: string
  now: Date
}

/** Only for an address that has just been proved. */
export function insertUser(db: Db, { now, ...user }: NewUser) {
  return db.user.create({
    data: { ...user, timeZoneGuessed: true, emailVerifiedAt: now, createdAt: now },
    select: ACCOUNT,
  })
}

export async function linkOAuth(db: Db, provider: string, providerAccountId: string, userId: string) {
  await db.oAuthAccount.create({ data: { provider, providerAccountId, userId } })
}

export async function markEmailVerified(db: Db, id: string, now: Date): Promise<void> {
  await db.user.update({ where: { id }, data: { emailVerifiedAt: now } })
}

export async function updateSettings(
  db: Db,
  id: string,
  settings: { name: string; locale: string; timeZone: string; timeZoneGuessed: boolean },
): Promise<void> {
  await db.user.update({ where: { id }, data: settings })
}

/** A guess replaces a guess, never a choice. */
export async function rememberZone(db: Db, id: string, timeZone: string): Promise<void> {
  await db.user.updateMany({ where: { id, timeZoneGuessed: true }, data: { timeZone } })
}

/** @returns whether there was a password before */
export async function upsertPassword(
  db: Db,
  userId: string,
  hash: string,
  changedAt: Date,
): Promise<boolean> {
  const { count } = await db.passwordCredential.updateMany({ where: { userId }, data: { hash, changedAt } })
  if (count === 0) await db.passwordCredential.create({ data: { userId, hash, changedAt } })
  return count > 0
}

export async function deletePassword(db: Db, userId: string): Promise<void> {
  await db.passwordCredential.deleteMany({ where: { userId } })
}

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
          ...ACCOUNT,
          roles: { select: { role: true } },
          expert: { select: { id: true, portraitKey: true } },
          portraitKey: true,
        },
      },
    },
  })
}

export function findOpenSessions(db: Db, userId: string, now: Date) {
  return db.userSession.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: 'desc' },
    take: 100,
  })
}

interface NewSession {
  userId: string
  createdAt: Date
  lastSeenAt: Date
  expiresAt: Date
  userAgent: string | null
  ipAddress: string
}

export function insertSession(db: Db, session: NewSession) {
  return db.userSession.create({ data: session, select: { id: true } })
}

export async function isExpert(db: Db, userId: string): Promise<boolean> {
  return (await db.expertProfile.count({ where: { userId } })) > 0
}

/** Does nothing to a session that was revoked meanwhile. */
export async function touchSession(db: Db, id: string, seenAt: Date, expiresAt: Date): Promise<void> {
  await db.userSession.updateMany({
    where: { id, revokedAt: null },
    data: { lastSeenAt: seenAt, expiresAt },
  })
}

/** @returns how many were open and are not any more */
export async function revokeSessions(
  db: Db,
  which: { id: string } | { userId: string; except?: string },
  now: Date,
): Promise<number> {
  const where = 'id' in which ? { id: which.id } : { userId: which.userId, id: { not: which.except } }
  const { count } = await db.userSession.updateMany({
    where: { ...where, revokedAt: null },
    data: { revokedAt: now },
  })
  return count
}

/** A session is made in the transaction that uses its link up, so both carry the same instant. */
export async function wasOpenedByLink(
  db: Db,
  sessionId: string,
  email: string,
  since: Date,
): Promise<boolean> {
  const session = await db.userSession.findUnique({
    where: { id: sessionId },
    select: { createdAt: true },
  })
  if (!session || session.createdAt < since) return false
  const used = await db.mailToken.findFirst({
    where: { email, usedAt: session.createdAt },
    select: { tokenHash: true },
  })
  return used !== null
}

interface NewMailToken {
  tokenHash: string
  purpose: string
  email: string
  createdAt: Date
  expiresAt: Date
}

export async function insertMailToken(db: Db, token: NewMailToken): Promise<void> {
  await db.mailToken.create({ data: token })
}

export function findMailToken(db: Db, tokenHash: string) {
  return db.mailToken.findUnique({ where: { tokenHash } })
}

/** Of any number of clicks at once, one gets true. */
export async function markTokenUsed(db: Db, tokenHash: string, now: Date): Promise<boolean> {
  const { count } = await db.mailToken.updateMany({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  return count === 1
}

export async function deleteOldSignIns(db: Db, before: Date): Promise<number> {
  const tokens = await db.mailToken.deleteMany({ where: { expiresAt: { lt: before } } })
  const sessions = await db.userSession.deleteMany({
    where: { OR: [{ expiresAt: { lt: before } }, { revokedAt: { lt: before } }] },
  })
  return tokens.count + sessions.count
}

/** @returns whether it was not granted before */
export async function grantRole(db: Db, userId: string, role: RoleName): Promise<boolean> {
  const { count } = await db.userRole.createMany({ data: [{ userId, role }], skipDuplicates: true })
  return count > 0
}

export async function withdrawRole(db: Db, userId: string, role: RoleName): Promise<boolean> {
  const { count } = await db.userRole.deleteMany({ where: { userId, role } })
  return count > 0
}
