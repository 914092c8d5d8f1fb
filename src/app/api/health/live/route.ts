/** Whether the process answers at all. A supervisor restarts it when it does not. */
export function GET(): Response {
  return Response.json({ state: 'ok' }, { headers: { 'cache-control': 'no-store' } })
}
