import { createHash } from 'node:crypto'
import { readPublicFile } from '#src/features/catalog/read-public-file.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'

/** A key never gets other contents: a new portrait is a new key. */
const FOR_EVER = 'public, max-age=31536000, immutable'

/** Serves portraits. Everything else in the store is private and answers as if it were not there. */
export async function GET(request: Request, { params }: RouteContext<'/media/[...key]'>): Promise<Response> {
  const { key } = await params
  const file = await readPublicFile(await requestCtx(), key.join('/'))
  if (!file) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  const etag = `"${createHash('sha256').update(file.body).digest('base64url').slice(0, 27)}"`
  const headers = { etag, 'cache-control': FOR_EVER, 'x-content-type-options': 'nosniff' }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(file.body), {
    headers: { ...headers, 'content-type': file.contentType },
  })
}
