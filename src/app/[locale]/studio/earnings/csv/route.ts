import { exportEarnings } from '#src/features/payments/earnings/export-earnings.ts'
import { route } from '#src/server/http/route.ts'

/** All earnings as a file for a spreadsheet. */
export const GET = route({ name: '/studio/earnings/csv', limit: 'API' }, async ({ ctx }) => {
  const csv = await exportEarnings(ctx)
  if (!csv.ok) return csv
  const today = ctx.clock.date().toISOString().slice(0, 10)
  return new Response(csv.value, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="visavis-earnings-${today}.csv"`,
      'cache-control': 'private, no-store',
    },
  })
})
