import type { IncomingMessage } from 'node:http'
import { ApiFailure } from './failure.ts'

const LIMIT = 1_000_000

/** Reads a request body as text; larger than a megabyte is refused. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > LIMIT) {
      throw new ApiFailure(413, { type: 'invalid_request_error', message: 'Request body too large.' })
    }
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
