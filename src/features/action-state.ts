import type { ErrorCode } from '#src/domain/errors.ts'

/** What an action says back. Plain data: it travels to the browser. */
export type ActionState<T = unknown> = ActionDone<T> | ActionRefused

export interface ActionDone<T> {
  ok: true
  value: T
}

export interface ActionRefused {
  ok: false
  code: ErrorCode
  /** What happened and what to do, in the page's language. */
  message: string
  /** By field name, in the page's language. */
  fieldErrors: Record<string, string>
  /** What was typed, so that the form can be shown filled again; never passwords or files. */
  values: Record<string, string>
  retryAfterSeconds?: number
  requestId: string
}

/** A form's action, as useActionState takes it. */
export type FormAction<T = unknown> = (
  previous: ActionState<T> | null,
  form: FormData,
) => Promise<ActionState<T>>
