import { AppError, isAppError } from '#src/domain/errors.ts'

/** More than any of our JSON bodies needs; uploads have routes of their own. */
const MAX_BODY_BYTES = 64 * 1024

/** GET: the query; otherwise the JSON body. A name that repeats becomes a list. */
export async function requestInput(request: Request, maxBytes = MAX_BODY_BYTES): Promise<unknown> {
  if (request.method === 'GET' || request.method === 'HEAD')
    return entriesOf(new URL(request.url).searchParams)
  if (!request.headers.get('content-type')?.startsWith('application/json'))
    throw new AppError('INVALID_INPUT', { reason: 'content-type' })
  const text = new TextDecoder().decode(await readBody(request, maxBytes))
  if (text === '') return {}
  const given = parseJson(text)
  // A word or a list would be spread into fields named 0, 1, 2 … and pass a schema that asks for none.
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new AppError('INVALID_INPUT', { reason: 'json' })
  return given
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('INVALID_INPUT', { reason: 'json' })
  }
}

/**
 * The raw body, never more than `maxBytes` of it in memory: content-length may lie or be missing.
 * @throws AppError INVALID_INPUT
 */
export async function readBody(request: Request, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of request.body ?? []) {
      size += part.byteLength
      if (size > maxBytes) throw new AppError('INVALID_INPUT', { reason: 'size' })
      parts.push(part)
    }
  } catch (error) {
    // A reader who leaves in the middle of a request is no failure of ours, and hears no answer.
    throw isAppError(error) ? error : new AppError('INVALID_INPUT', { reason: 'aborted' }, error)
  }
  return Buffer.concat(parts)
}

/** A week of hours is our largest form; a query has far fewer. */
const MAX_FIELDS = 200

/**
 * Names and values of a form or a query as an object; what Next adds to forms of its own is left out.
 * @throws AppError INVALID_INPUT for more fields than any form of ours has
 */
export function entriesOf(source: FormData | URLSearchParams): Record<string, unknown> {
  const result: Record<string, unknown> = Object.create(null)
  let fields = 0
  for (const [name, value] of source.entries()) {
    if (name.startsWith('$ACTION_')) continue
    fields += 1
    if (fields > MAX_FIELDS) throw new AppError('INVALID_INPUT', { reason: 'fields' })
    const known = result[name]
    if (known === undefined) result[name] = value
    else if (Array.isArray(known)) known.push(value)
    else result[name] = [known, value]
  }
  return { ...result }
}
