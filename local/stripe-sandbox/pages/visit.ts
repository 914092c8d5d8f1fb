import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Sandbox } from '../sandbox.ts'
import type { Scope } from '../scope.ts'

/** One request for a hosted page. */
export interface Visit {
  sandbox: Sandbox
  /** The platform's objects. */
  scope: Scope
  request: IncomingMessage
  response: ServerResponse
  path: Record<string, string>
  /** The fields of a submitted form. */
  form: URLSearchParams
}

export const field = (visit: Visit, name: string): string => (visit.form.get(name) ?? '').trim()

export const pathOf = (visit: Visit, name: string): string => visit.path[name] ?? ''
