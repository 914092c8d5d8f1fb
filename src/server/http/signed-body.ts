import { AppError, isAppError } from '#src/domain/errors.ts'
import { readBody } from './request-input.ts'

/**
 * The raw body of a webhook and what it is signed with. Anybody can send one: without a signature, or with more
 * than the provider ever sends, nothing is read.
 *
 * @throws AppError FORBIDDEN without a signature, INVALID_INPUT for too much (see isTooLarge)
 */
export async function readSigned(
  request: Request,
  header: string,
  maxBytes: number,
): Promise<{ body: string; signature: string }> {
  const signature = request.headers.get(header)
  if (!signature) throw new AppError('FORBIDDEN', { reason: 'signature' })
  if (Number(request.headers.get('content-length')) > maxBytes)
    throw new AppError('INVALID_INPUT', { reason: 'size' })
  return { body: new TextDecoder().decode(await readBody(request, maxBytes)), signature }
}

export function isTooLarge(error: unknown): boolean {
  return isAppError(error) && error.code === 'INVALID_INPUT' && error.details?.reason === 'size'
}
