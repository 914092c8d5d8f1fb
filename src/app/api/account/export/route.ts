import { exportAccount } from '#src/features/identity/export-account.ts'
import { route } from '#src/server/http/route.ts'

/** Everything that is kept about the person who asks, as a file. */
export const GET = route({ name: '/api/account/export', limit: 'MAIL' }, async ({ ctx }) => {
  const result = await exportAccount(ctx)
  if (!result.ok) return result
  return new Response(JSON.stringify(result.value, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="vis-a-vis.json"',
      'cache-control': 'no-store',
    },
  })
})
