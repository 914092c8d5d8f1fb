import type { Page } from '@playwright/test'
import type { Offering, PrismaClient } from '#src/generated/prisma/client.ts'
import { bookNextSlot } from './booking.ts'
import { bringForward } from './clock.ts'
import { aLearner, anExpert, type ExpertPerson, type Person, signIn } from './people.ts'
import { enterRoom } from './room.ts'

export interface Booked {
  learner: Page
  expert: Page
  person: Person
  other: ExpertPerson
  bookingId: string
}

interface Wish {
  db: PrismaClient
  learner: Page
  expert: Page
  offering?: Partial<Offering>
}

/** Two people of the test's own, signed in, with a paid booking of the next slot between them. */
export async function aBooking({ db, learner, expert, offering }: Wish): Promise<Booked> {
  const [person, other] = await Promise.all([aLearner(db), anExpert(db, offering)])
  await Promise.all([signIn(learner, person), signIn(expert, other)])
  const bookingId = await bookNextSlot(learner, other.offering)
  return { learner, expert, person, other, bookingId }
}

/** As aBooking, and its hour has come and both are in the room. */
export async function aMeeting(wish: Wish): Promise<Booked> {
  const booked = await aBooking(wish)
  await bringForward(wish.db, booked.bookingId)
  await Promise.all([enterRoom(wish.learner, booked.bookingId), enterRoom(wish.expert, booked.bookingId)])
  return booked
}
