import type { Ctx, Db } from './ports.ts'

interface Entry {
  /** `password.changed`, `role.granted`: the thing, then what happened to it. */
  action: string
  subject: 'User' | 'UserSession'
  subjectId: string
  details?: Record<string, string | number | boolean | null>
  /** Where the actor is not signed in yet: who turned out to be asking. */
  actorId?: string
}

/** Who did what to whose, in the transaction that does it. The table refuses changes. */
export async function audit(ctx: Ctx, tx: Db, { actorId, details = {}, ...entry }: Entry): Promise<void> {
  const who = actorId ?? (ctx.actor.kind === 'USER' ? ctx.actor.userId : null)
  await tx.auditEntry.create({
    data: { ...entry, details, actorId: who, at: ctx.clock.date(), requestId: ctx.requestId },
  })
}
