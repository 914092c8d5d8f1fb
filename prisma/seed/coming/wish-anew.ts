import { ACTIVE_STATUSES } from '#src/domain/booking/status.ts'
import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { countMarks, setMark } from '../marks.ts'
import { comingIdOf } from './booking-rows.ts'
import type { Wish } from './wishes.ts'

/**
 * The same wishes under new names, and so with new ids, where none of the last ones lies ahead any more; none where
 * one does. Each time is marked before anything is written: what an interrupted run left is not taken up again.
 */
export async function wishAnew(
  db: PrismaClient,
  mark: string,
  wishes: readonly Wish[],
  now: number,
): Promise<Wish[]> {
  const times = await countMarks(db, mark)
  const ahead = await db.booking.count({
    where: {
      id: { in: named(wishes, times).map(comingIdOf) },
      startAt: { gt: new Date(now) },
      status: { in: [...ACTIVE_STATUSES] },
    },
  })
  if (ahead > 0) return []
  await setMark(db, `${mark}/${times + 1}`, now)
  return named(wishes, times + 1)
}

/** @param times how often they were written again; those of the first run have their plain names */
function named(wishes: readonly Wish[], times: number): Wish[] {
  return wishes.map((wish) => ({ ...wish, name: times === 0 ? wish.name : `${wish.name}/${times}` }))
}
