import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { AppError, type Result } from '#src/domain/errors.ts'
import type { Ctx, RateRule } from '#src/features/ports.ts'
import { fieldErrors } from './field-errors.ts'
import { limit } from './limit.ts'
import { requestCtx } from './request-ctx.ts'
import { requestInput } from './request-input.ts'
import { observeRequest } from './request-metrics.ts'
import { isSameOrigin } from './same-origin.ts'
import { toResponse } from './to-response.ts'

interface RouteOptions<S extends z.ZodType> {
  /** Name in metrics, with brackets for the variable parts: `/api/bookings/[bookingId]/messages`. */
  name: string
  limit?: RateRule
  /** Of the query (GET) or the JSON body. Route parameters are merged in under their names. */
  schema?: S
  maxBytes?: number
}

export interface RouteInput<Input> {
  ctx: Ctx
  input: Input
  request: Request
}

type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> }

/**
 * A route handler without its chores: context, limit, origin, size, parsing, errors, metrics.
 *
 * @param handler returns a Result (its value becomes the JSON body, its refusal the answer of the error table)
 *   or a Response of its own. What it throws is answered by the same table.
 * @example export const POST = route({ name: '/api/x', limit: 'CHAT', schema }, ({ ctx, input }) => useCase(ctx, input))
 */
export function route<S extends z.ZodType = z.ZodUnknown>(
  options: RouteOptions<S>,
  handler: (given: RouteInput<z.output<S>>) => Promise<Result<unknown> | Response>,
): (request: Request, context: RouteContext) => Promise<Response> {
  return (request, context) =>
    observeRequest(options.name, request.method, async () => {
      const ctx = await requestCtx()
      try {
        return await answer(options, handler, ctx, request, context)
      } catch (error) {
        unstable_rethrow(error)
        return toResponse(error, ctx.requestId)
      }
    })
}

async function answer<S extends z.ZodType>(
  options: RouteOptions<S>,
  handler: (given: RouteInput<z.output<S>>) => Promise<Result<unknown> | Response>,
  ctx: Ctx,
  request: Request,
  context: RouteContext,
): Promise<Response> {
  const changes = request.method !== 'GET' && request.method !== 'HEAD'
  if (changes && !isSameOrigin(request.headers)) throw new AppError('FORBIDDEN', { reason: 'origin' })
  if (options.limit) await limit(ctx, options.limit)
  let input: unknown
  if (options.schema) {
    const given = await requestInput(request, options.maxBytes)
    const parsed = options.schema.safeParse(
      { ...(given as object), ...(await context.params) },
      { reportInput: true },
    )
    if (!parsed.success) {
      const { error } = parsed
      const refusal = new AppError('INVALID_INPUT')
      return toResponse(refusal, ctx.requestId, ({ locale }) => fieldErrors(locale, error))
    }
    input = parsed.data
  }
  const result = await handler({ ctx, input: input as z.output<S>, request })
  if (result instanceof Response) return result
  if (!result.ok) return toResponse(result.error, ctx.requestId)
  return Response.json(result.value ?? {}, { headers: { 'cache-control': 'no-store' } })
}
