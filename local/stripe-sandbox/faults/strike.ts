import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { ApiFailure } from '../http/failure.ts'
import type { Fault } from './definitions.ts'

/** The refusal that an ordered fault stands for, if it is one that answers. */
export function apiErrorOf(fault: Fault): ApiFailure | undefined {
  switch (fault.kind) {
    case 'error_500':
    case 'error_500_after_success':
      return new ApiFailure(500, {
        type: 'api_error',
        message: 'Sorry! There was an error while talking to one of our backends. (Ordered fault)',
      })
    case 'error_409':
      return new ApiFailure(409, {
        type: 'invalid_request_error',
        code: 'lock_timeout',
        message:
          'This object cannot be accessed right now because another API request or Stripe process is currently ' +
          'accessing it. (Ordered fault)',
      })
    case 'error_429':
      return new ApiFailure(429, {
        type: 'invalid_request_error',
        code: 'rate_limit',
        message: 'Request rate limit exceeded. (Ordered fault)',
      })
    default:
      return undefined
  }
}

export const pause = (ms: number): Promise<void> => sleep(ms)

/** How long a call that timed out is kept waiting before its line is cut, should the client not give up first. */
const PATIENCE_MS = 120_000

/** Never answers: the work is done, but the client will not hear of it. */
export function holdOpen(response: ServerResponse): void {
  const timer = setTimeout(() => response.destroy(), PATIENCE_MS)
  timer.unref()
  response.on('close', () => clearTimeout(timer))
}
