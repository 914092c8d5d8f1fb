import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody } from '../http/body.ts'
import { ApiFailure } from '../http/failure.ts'
import { compileRoutes } from '../http/router.ts'
import type { Control } from './control.ts'
import { CONTROL_ROUTES } from './routes.ts'

const find = compileRoutes(CONTROL_ROUTES)

/** Answers `/_control/…`: JSON in, JSON out, no key. The server listens on the loopback address alone. */
export async function answerControl(
  control: Control,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const reply = (status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body ?? { ok: true }, null, 2))
  }
  try {
    // Browsers name the page that a POST comes from; no page has any business here.
    if (request.headers.origin !== undefined) {
      return reply(403, { error: { type: 'invalid_request_error', message: 'Not for browsers.' } })
    }
    const text = await readBody(request)
    const path = new URL(request.url ?? '/', 'http://sandbox').pathname
    const match = find(request.method ?? 'GET', path)
    if (!match) {
      const known = CONTROL_ROUTES.map((route) => `${route.method} ${route.path}`)
      return reply(404, { error: { type: 'invalid_request_error', message: 'Unknown control call.', known } })
    }
    reply(200, await match.route.run(control, match.path, parsed(text)))
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error
    reply(error.status, { error: error.body })
  }
}

function parsed(text: string): Record<string, unknown> {
  if (!text) return {}
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {
    // Said below, as for any other body that is not an object.
  }
  throw new ApiFailure(400, { type: 'invalid_request_error', message: 'The body is not a JSON object.' })
}
