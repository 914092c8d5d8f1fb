import type { Forgetting, PersonalTable } from './table-rule.ts'

const User: PersonalTable = {
  read: (db, { userId }) =>
    db.user.findUniqueOrThrow({
      where: { id: userId },
      select: {
        id: true,
        name: true,
        email: true,
        emailVerifiedAt: true,
        portraitKey: true,
        locale: true,
        timeZone: true,
        createdAt: true,
      },
    }),
  async forget({ ctx, tx, who: { userId } }) {
    const { portraitKey } = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { portraitKey: true },
    })
    await tx.user.update({
      where: { id: userId },
      data: {
        name: '—',
        // An address that cannot exist (RFC 2606) and frees the old one for a new account.
        email: `${userId}@deleted.invalid`,
        emailVerifiedAt: null,
        portraitKey: null,
        deletedAt: ctx.clock.date(),
      },
    })
    if (portraitKey) await ctx.jobs.enqueue(tx, 'file.delete', { key: portraitKey })
  },
}

const UserRole: PersonalTable = {
  read: (db, { userId }) =>
    db.userRole.findMany({ where: { userId }, select: { role: true, grantedAt: true } }),
  forget: ({ tx, who: { userId } }) => tx.userRole.deleteMany({ where: { userId } }),
}

const PasswordCredential: PersonalTable = {
  // The hash is a secret, not something that we know about them.
  read: (db, { userId }) =>
    db.passwordCredential.findMany({ where: { userId }, select: { changedAt: true } }),
  forget: ({ tx, who: { userId } }) => tx.passwordCredential.deleteMany({ where: { userId } }),
}

const UserSession: PersonalTable = {
  read: (db, { userId }) =>
    db.userSession.findMany({
      where: { userId },
      select: { createdAt: true, lastSeenAt: true, revokedAt: true, userAgent: true, ipAddress: true },
    }),
  forget: ({ tx, who: { userId } }) => tx.userSession.deleteMany({ where: { userId } }),
}

const OAuthAccount: PersonalTable = {
  read: (db, { userId }) =>
    db.oAuthAccount.findMany({ where: { userId }, select: { provider: true, createdAt: true } }),
  forget: ({ tx, who: { userId } }) => tx.oAuthAccount.deleteMany({ where: { userId } }),
}

const MailToken: PersonalTable = {
  forget: ({ tx, who: { email } }) => tx.mailToken.deleteMany({ where: { email } }),
}

const OutboundMail: PersonalTable = {
  read: (db, { userId }) =>
    db.outboundMail.findMany({
      where: { userId },
      select: { template: true, to: true, createdAt: true, sentAt: true },
    }),
  // Mails to others quote nobody: their words are read from the booking when the mail is sent.
  forget: ({ tx, who: { userId, email } }) =>
    tx.outboundMail.deleteMany({ where: { OR: [{ userId }, { to: email }] } }),
}

const AuditEntry: PersonalTable = {
  read: (db, { userId }) =>
    db.auditEntry.findMany({
      where: { OR: [{ actorId: userId }, { subject: 'User', subjectId: userId }] },
      select: { at: true, action: true, subject: true, subjectId: true, details: true },
    }),
  forget: { stays: 'Who did what must stay provable. It holds ids and codes, which name nobody any more.' },
}

const StoredFile: PersonalTable = {
  read: (db, { userId }) =>
    db.storedFile.findMany({
      where: { ownerId: userId },
      select: { key: true, purpose: true, contentType: true, size: true, createdAt: true },
    }),
  async forget({ ctx, tx, who: { userId } }: Forgetting) {
    const files = await tx.storedFile.findMany({ where: { ownerId: userId }, select: { key: true } })
    await tx.storedFile.deleteMany({ where: { ownerId: userId } })
    for (const { key } of files) await ctx.jobs.enqueue(tx, 'file.delete', { key })
  },
}

const PaymentCustomer: PersonalTable = {
  read: (db, { userId }) =>
    db.paymentCustomer.findMany({ where: { userId }, select: { providerId: true, createdAt: true } }),
  async forget({ ctx, tx, who: { userId } }) {
    const customer = await tx.paymentCustomer.findUnique({ where: { userId } })
    if (!customer) return
    await tx.paymentCustomer.delete({ where: { userId } })
    await ctx.jobs.enqueue(tx, 'customer.delete', { customerId: customer.providerId })
  },
}

/** What an account itself consists of. */
export const ACCOUNT_TABLES = {
  User,
  UserRole,
  PasswordCredential,
  UserSession,
  OAuthAccount,
  MailToken,
  OutboundMail,
  AuditEntry,
  StoredFile,
  PaymentCustomer,
} satisfies Record<string, PersonalTable>
