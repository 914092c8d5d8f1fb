import type { Scope } from '../scope.ts'

/** One API call after its parameters were checked against the contract. */
export interface Call<P = unknown> {
  scope: Scope
  /** The values of the path's `{names}`. */
  path: Record<string, string>
  params: P
}

export type Handler<P> = (call: Call<P>) => object

/** The value of a path's `{name}`; the router has matched it, so an absent one is a mistake in the route table. */
export function pathValue(call: Call, name: string): string {
  const value = call.path[name]
  if (value === undefined) throw new Error(`This route has no {${name}}`)
  return value
}
