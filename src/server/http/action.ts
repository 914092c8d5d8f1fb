import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { AppError, type Result } from '#src/domain/errors.ts'
import type { ActionRefused, ActionState } from '#src/features/action-state.ts'
import type { Ctx, RateRule } from '#src/features/ports.ts'
import { log } from '#src/server/log/log.ts'
import { retryAfter, toAppError } from './error-table.ts'
import { explainError } from './explain-error.ts'
import { fieldErrors, refusedField } from './field-errors.ts'
import { limit } from './limit.ts'
import { type Reader, reader } from './reader.ts'
import { requestCtx } from './request-ctx.ts'
import { entriesOf } from './request-input.ts'

type UseCase<S extends z.ZodType, T> = (ctx: Ctx, input: z.output<S>) => Promise<Result<T>>

interface ActionOptions<T> {
  limit?: RateRule
  /** Runs after success, outside of the error handling: revalidatePath(), redirect(). */
  after?: (value: T, ctx: Ctx) => Promise<void> | void
}

/**
 * A form's action, for useActionState: parse, limit, use case, answer. Next itself refuses calls from other
 * origins. Nothing is thrown but redirects, so a page is never lost to an error.
 *
 * @example
 *   'use server'
 *   export const changeName = action(changeNameSchema, changeName, { after: () => revalidatePath('/account') })
 */
export function action<S extends z.ZodType, T>(
  schema: S,
  run: UseCase<S, T>,
  options: ActionOptions<T> = {},
) {
  return async (_previous: unknown, form: FormData): Promise<ActionState<T>> =>
    perform(schema, run, () => entriesOf(form), options)
}

async function perform<S extends z.ZodType, T>(
  schema: S,
  run: UseCase<S, T>,
  read: () => unknown,
  { limit: rule, after }: ActionOptions<T>,
): Promise<ActionState<T>> {
  const ctx = await requestCtx()
  const who = await reader()
  let value: T
  let given: unknown
  try {
    given = read()
    if (rule) await limit(ctx, rule)
    const parsed = schema.safeParse(given, { reportInput: true })
    if (!parsed.success)
      return refused(new AppError('INVALID_INPUT'), ctx, who, given, fieldErrors(who.locale, parsed.error))
    const result = await run(ctx, parsed.data)
    if (!result.ok) return refused(result.error, ctx, who, given)
    value = result.value
  } catch (error) {
    unstable_rethrow(error)
    return refused(error, ctx, who, given)
  }
  await after?.(value, ctx)
  return { ok: true, value }
}

function refused(
  thrown: unknown,
  ctx: Ctx,
  { locale, zone }: Reader,
  given: unknown,
  invalid?: Record<string, string>,
): ActionRefused {
  const error = toAppError(thrown)
  const fields = invalid ?? refusedField(locale, error)
  if (error.code === 'INTERNAL' || error.code === 'UNAVAILABLE')
    log().error(
      { requestId: ctx.requestId, code: error.code, error: error.cause ?? error },
      'An action failed',
    )
  const wait = retryAfter(error)
  return {
    ok: false,
    code: error.code,
    message: explainError(locale, error, ctx.requestId, zone, Object.keys(fields).length > 0),
    fieldErrors: fields,
    values: typedValues(given),
    ...(wait ? { retryAfterSeconds: wait } : {}),
    requestId: ctx.requestId,
  }
}

function typedValues(given: unknown): Record<string, string> {
  const entries = Object.entries((given ?? {}) as Record<string, unknown>)
  return Object.fromEntries(
    entries.filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === 'string' && entry[1].length <= 4_000 && !/password|token/i.test(entry[0]),
    ),
  )
}
