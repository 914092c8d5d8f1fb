import type { Db, Tx } from '#src/features/ports.ts'
import type { ChatMessage } from '#src/generated/prisma/client.ts'
import type { RoomMessage } from './message.schema.ts'

/** More than an hour's talk holds; the newest are kept. */
const MOST = 300

type Parties = { id: string; learnerId: string }

export async function newestMessages(db: Db, booking: Parties): Promise<RoomMessage[]> {
  const rows = await db.chatMessage.findMany({
    where: { bookingId: booking.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
  })
  return rows.reverse().map((row) => toRoomMessage(row, booking))
}

/** Stores a message once. @returns it, and whether it is new */
export async function keepMessage(
  tx: Tx,
  booking: Parties,
  message: { authorId: string; clientKey: string; text: string; createdAt: Date },
): Promise<{ message: RoomMessage; isNew: boolean }> {
  const [made] = await tx.chatMessage.createManyAndReturn({
    data: [{ bookingId: booking.id, ...message }],
    skipDuplicates: true,
  })
  const { authorId, clientKey } = message
  const row =
    made ??
    (await tx.chatMessage.findUniqueOrThrow({
      where: { bookingId_authorId_clientKey: { bookingId: booking.id, authorId, clientKey } },
    }))
  return { message: toRoomMessage(row, booking), isNew: made !== undefined }
}

function toRoomMessage(row: ChatMessage, { learnerId }: Parties): RoomMessage {
  return {
    id: row.id,
    clientKey: row.clientKey,
    from: row.authorId === learnerId ? 'LEARNER' : 'EXPERT',
    text: row.text,
    at: row.createdAt.getTime(),
  }
}
