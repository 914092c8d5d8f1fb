import { DAY } from '#src/domain/time/instant.ts'
import { hashPassword } from '#src/features/identity/password-hash.ts'
import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { DEMO_ACCOUNTS, type DemoAccount } from '../accounts.ts'
import { APPLICANTS } from '../applicants.ts'
import { EXPERTS } from '../experts.ts'
import { LEARNERS } from '../learners.ts'
import { MORE_LEARNERS } from '../more-learners.ts'
import { userIdOf } from '../people-ids.ts'
import { PEOPLE } from '../portraits/people.ts'
import { portraitKeyOf } from '../portraits/store.ts'
import { insertRows, type Rows } from './insert-rows.ts'

type Person = { handle: string; name: string; locale: string; timeZone: string; daysAgo: number }

const STAFF: readonly Person[] = [
  { handle: 'paul-renard', name: 'Dr Paul Renard', locale: 'fr', timeZone: 'Europe/Paris', daysAgo: 400 },
  { handle: 'solene-kerbrat', name: 'Solène Kerbrat', locale: 'fr', timeZone: 'Europe/Paris', daysAgo: 600 },
]

/** Everybody: experts, applicants, learners, staff. */
function everybody(): Person[] {
  return [
    ...EXPERTS.map((expert) => ({ ...expert, locale: expert.writes, daysAgo: 580 })),
    ...APPLICANTS.map((one) => ({ ...one, locale: 'fr', timeZone: 'Europe/Paris', daysAgo: 3 })),
    ...[...LEARNERS, ...MORE_LEARNERS].map((one) => ({ ...one, daysAgo: 570 })),
    ...STAFF,
  ]
}

const accountOf = (name: string): DemoAccount | undefined =>
  DEMO_ACCOUNTS.find((account) => account.name === name)

/** Accounts of all people; those of `DEMO_ACCOUNTS` get their password and role. */
export async function writePeople(db: PrismaClient, now: number): Promise<void> {
  const people = everybody()
  const users = people.map((person): Rows['User'] => {
    const since = new Date(now - person.daysAgo * DAY)
    return {
      id: userIdOf(person.handle),
      email: accountOf(person.name)?.email ?? `${person.handle}@demo.visavis.example`,
      emailVerifiedAt: since,
      name: person.name,
      portraitKey: PEOPLE[person.handle] ? portraitKeyOf(person.handle) : null,
      locale: person.locale,
      timeZone: person.timeZone,
      timeZoneGuessed: false,
      createdAt: since,
      updatedAt: since,
    }
  })
  await insertRows(db, 'User', users)

  const accounts = people.flatMap((person) => {
    const account = accountOf(person.name)
    return account ? [{ account, userId: userIdOf(person.handle) }] : []
  })
  const roles = accounts.flatMap(({ account, userId }): Rows['UserRole'][] => {
    if (account.role === 'admin') return [{ userId, role: 'ADMIN', grantedAt: new Date(now) }]
    return account.role === 'validator' ? [{ userId, role: 'VALIDATOR', grantedAt: new Date(now) }] : []
  })
  await insertRows(db, 'UserRole', roles)
  const passwords = accounts.map(async ({ account, userId }) => ({
    userId,
    hash: await hashPassword(account.password),
    changedAt: new Date(now),
  }))
  await insertRows(db, 'PasswordCredential', await Promise.all(passwords))
}
