import { env } from '#src/env.ts'
import { gateways } from '#src/server/ctx.ts'
import { hasBearer } from '#src/server/http/bearer.ts'
import { log } from '#src/server/log/log.ts'
import { collectMetrics } from '#src/server/metrics/collect.ts'
import { metrics } from '#src/server/metrics/registry.ts'

/** Prometheus. Without METRICS_TOKEN there is nothing here; with it, only its bearer sees anything. */
export async function GET(request: Request): Promise<Response> {
  if (!env.METRICS_TOKEN) return new Response(null, { status: 404 })
  if (!hasBearer(request.headers, env.METRICS_TOKEN))
    return new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer' } })
  const { registry } = metrics()
  // What the process knows of itself is worth having while the database is away.
  await collectMetrics(gateways().db).catch((error) =>
    log().warn({ error }, 'Metrics of the database are missing'),
  )
  return new Response(await registry.metrics(), {
    headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' },
  })
}
