import { z } from 'zod'
import { writeCalendarFile } from '#src/features/booking/write-calendar-file.ts'
import { reader } from '#src/server/http/reader.ts'
import { route } from '#src/server/http/route.ts'

const asked = z.object({ bookingId: z.uuid() })

/** A booking for one's own calendar, as a file. */
export const GET = route(
  { name: '/api/calendar/bookings/[bookingId]', limit: 'API', schema: asked },
  async ({ ctx, input }) => {
    const { locale } = await reader()
    const file = await writeCalendarFile(ctx, { bookingId: input.bookingId, locale })
    if (!file.ok) return file
    return new Response(file.value, {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="visavis-${input.bookingId.slice(-8)}.ics"`,
        'cache-control': 'private, no-store',
      },
    })
  },
)
