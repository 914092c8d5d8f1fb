import { access } from '#src/domain/access/may.ts'
import type { AccessResource } from '#src/domain/access/relation.ts'
import type { Action } from '#src/domain/access/table.ts'
import { err, ok, type Result } from '#src/domain/errors.ts'
import type { Actor, Ctx } from './ports.ts'

export type SignedIn = Extract<Actor, { kind: 'USER' }>

/**
 * The first line of every use case: what the one table in `domain/access` says.
 * @returns UNAUTHENTICATED when signing in could help, else FORBIDDEN
 */
export function authorize(
  ctx: Pick<Ctx, 'actor'>,
  action: Action,
  resource: AccessResource = {},
): Result<void> {
  return access(action, ctx.actor, resource)
}

/**
 * The same for what belongs to the actor's own account: settings, sessions, export, deletion.
 * @returns who is signed in
 */
export function authorizeOwn(ctx: Pick<Ctx, 'actor'>, action: Action): Result<SignedIn> {
  if (ctx.actor.kind !== 'USER') return err('UNAUTHENTICATED')
  const allowed = access(action, ctx.actor, { ownerId: ctx.actor.userId })
  return allowed.ok ? ok(ctx.actor) : allowed
}
