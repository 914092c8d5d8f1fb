import type { Ctx, Db, Tx } from '../../ports.ts'

export interface Person {
  userId: string
  email: string
  /** The expert profile of the account, if it has one. */
  expertId: string | null
}

export interface Forgetting {
  ctx: Ctx
  tx: Tx
  who: Person
}

/** A table with something about people in it. */
export interface PersonalTable {
  /** What a person's copy of their data has of it; absent where it holds only secrets or what others rows say. */
  read?: (db: Db, who: Person) => Promise<unknown>
  /** Takes out of it what is about the person; or the reason for which all of it stays. */
  forget: ((forgetting: Forgetting) => Promise<unknown>) | { stays: string }
}

export type TableRule = PersonalTable | { impersonal: string }

/** Bookings of the person, on either side. */
export function ownBookings({ userId }: Person) {
  return { OR: [{ learnerId: userId }, { expertUserId: userId }] }
}

/** For tables that only an expert has rows in: what `read` gives for everybody else. */
export function ofExpert<T>(who: Person, read: (expertId: string) => Promise<T[]>): Promise<T[]> {
  return who.expertId ? read(who.expertId) : Promise.resolve([])
}
