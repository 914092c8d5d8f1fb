import type { Instrumentation } from 'next'
import { REQUEST_ID_HEADER } from '#src/server/http/request-id.ts'
import { log } from '#src/server/log/log.ts'
import { metrics } from '#src/server/metrics/registry.ts'

/**
 * An error that no wrapper caught: of a page, mostly. Logged under the request's id, which the error page shows;
 * the query is left out, since it may carry a token.
 */
export const reportError: Instrumentation.onRequestError = (error, request, context) => {
  metrics().requestErrors.inc({ kind: context.routeType })
  log().error(
    {
      requestId: request.headers[REQUEST_ID_HEADER],
      path: request.path.split('?')[0],
      method: request.method,
      route: context.routePath,
      digest: (error as { digest?: unknown } | null)?.digest,
      error,
    },
    'A request failed',
  )
}
