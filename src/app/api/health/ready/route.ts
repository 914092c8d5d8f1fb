import { gateways } from '#src/server/ctx.ts'
import { readiness } from '#src/server/health/readiness.ts'
import { log } from '#src/server/log/log.ts'

/** Whether requests should be sent here. Each part is named; 503 only without database or jobs. */
export async function GET(): Promise<Response> {
  const found = await readiness({ ...gateways(), log: log() })
  return Response.json(found, {
    status: found.state === 'failing' ? 503 : 200,
    headers: { 'cache-control': 'no-store' },
  })
}
