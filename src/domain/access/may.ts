import { err, ok, type Result } from '../errors.ts'
import { type AccessActor, type AccessResource, type Relation, relationsOf } from './relation.ts'
import { type Action, ruleOf } from './table.ts'

/** Whether an actor may do something to a resource. */
export function may(action: Action, actor: AccessActor, resource: AccessResource = {}): boolean {
  return permits(action, relationsOf(actor, resource))
}

/** The same as a result: UNAUTHENTICATED when signing in could help, else FORBIDDEN. */
export function access(action: Action, actor: AccessActor, resource: AccessResource = {}): Result<void> {
  if (may(action, actor, resource)) return ok()
  return err(actor.kind === 'ANONYMOUS' ? 'UNAUTHENTICATED' : 'FORBIDDEN')
}

function permits(action: Action, relations: ReadonlySet<Relation>): boolean {
  const { to, never = [] } = ruleOf(action)
  return to.some((relation) => relations.has(relation)) && !never.some((relation) => relations.has(relation))
}
