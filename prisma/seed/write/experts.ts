import { DAY, HOUR } from '#src/domain/time/instant.ts'
import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { APPLICANTS, type ApplicantSeed } from '../applicants.ts'
import { CATEGORIES } from '../categories.ts'
import type { Both, OfferingSeed, PriceSeed } from '../expert-seed.ts'
import { EXPERTS, type PlacedExpert } from '../experts.ts'
import { seedId } from '../ids.ts'
import { expertIdOf, offeringIdOf, userIdOf } from '../people-ids.ts'
import { portraitKeyOf } from '../portraits/store.ts'
import { typesetFrench } from '../typeset.ts'
import { insertRows, type Rows } from './insert-rows.ts'

/** Fields, profiles, what was checked about them, and what they sell. Counters follow from the sessions. */
export async function writeExperts(db: PrismaClient, now: number): Promise<void> {
  const position = (index: number) => ({ position: index })
  await insertRows(
    db,
    'Category',
    CATEGORIES.map((category, index) => ({ ...category, ...position(index) })),
  )
  await insertRows(db, 'ExpertProfile', [
    ...EXPERTS.map((expert) => profile(expert, now)),
    ...APPLICANTS.map((applicant) => applicantProfile(applicant, now)),
  ])
  await insertRows(db, 'ExpertApproval', [
    ...EXPERTS.map((expert) => approval(expert, now)),
    ...APPLICANTS.map((applicant) => dossier(applicant)),
  ])
  await insertRows(
    db,
    'Offering',
    EXPERTS.flatMap((expert) =>
      expert.offerings.map((offering, index) => offeringRow(expert, offering, index, now)),
    ),
  )
}

function profile(expert: PlacedExpert, now: number): Rows['ExpertProfile'] {
  const [headline, headlineOther] = inOrder(expert, expert.headline)
  const [bio, bioOther] = inOrder(expert, expert.bio)
  const since = new Date(now - 575 * DAY)
  return {
    id: expertIdOf(expert.handle),
    userId: userIdOf(expert.handle),
    handle: expert.handle,
    status: 'LISTED',
    displayName: expert.name,
    headline,
    headlineOther,
    bio,
    bioOther,
    textLocale: expert.writes,
    city: expert.city,
    country: expert.country,
    timeZone: expert.timeZone,
    languages: [...expert.languages],
    portraitKey: portraitKeyOf(expert.handle),
    currency: expert.currency,
    volunteer: expert.volunteer ?? false,
    availableSwitch: expert.online ?? false,
    ...(expert.hours === 'always' ? ALWAYS_SOON : {}),
    createdAt: since,
    updatedAt: since,
  }
}

/** A slot starts every five minutes, bookable until three before: one within ten minutes, whenever one looks. */
const ALWAYS_SOON = {
  stepMinutes: 5,
  minimumNoticeMinutes: 3,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
} as const

function applicantProfile(applicant: ApplicantSeed, now: number): Rows['ExpertProfile'] {
  const since = new Date(now - applicant.waitingHours * HOUR)
  return {
    id: expertIdOf(applicant.handle),
    userId: userIdOf(applicant.handle),
    handle: applicant.handle,
    status: 'DRAFT',
    displayName: applicant.name,
    headline: typesetFrench(applicant.headline),
    bio: '',
    textLocale: 'fr',
    city: applicant.city,
    country: 'FR',
    timeZone: 'Europe/Paris',
    languages: [...applicant.languages],
    portraitKey: portraitKeyOf(applicant.handle),
    currency: 'EUR',
    createdAt: since,
    updatedAt: since,
  }
}

function approval(expert: PlacedExpert, now: number): Rows['ExpertApproval'] {
  const { subject, by, daysAgo, expiresInDays } = expert.checked
  const [scope, scopeOther] = scopes(expert)
  return {
    id: seedId('approval', expert.handle),
    expertId: expertIdOf(expert.handle),
    categorySlug: expert.category,
    status: 'APPROVED',
    subject,
    checkedBy: by,
    scope,
    scopeOther,
    checkedAt: new Date(now - daysAgo * DAY),
    expiresAt: expiresInDays === undefined ? null : new Date(now + expiresInDays * DAY),
  }
}

function scopes(expert: PlacedExpert): [string, string | null] {
  const { scope } = expert.checked
  return typeof scope === 'string' ? [scope, null] : inOrder(expert, scope)
}

function dossier(applicant: ApplicantSeed): Rows['ExpertApproval'] {
  return {
    id: seedId('approval', applicant.handle),
    expertId: expertIdOf(applicant.handle),
    categorySlug: 'health',
    status: 'SUBMITTED',
    subject: 'LICENCE',
    checkedBy: null,
    scope: applicant.scope,
    scopeOther: null,
    checkedAt: null,
    expiresAt: null,
  }
}

function offeringRow(expert: PlacedExpert, offering: OfferingSeed, position: number, now: number) {
  const [title, titleOther] = inOrder(expert, offering.title)
  const [description, descriptionOther] = inOrder(expert, offering.about)
  const since = new Date(now - 574 * DAY)
  return {
    id: offeringIdOf(expert.handle, position),
    expertId: expertIdOf(expert.handle),
    categorySlug: expert.category,
    title,
    titleOther,
    description,
    descriptionOther,
    textLocale: expert.writes,
    languages: [...expert.languages],
    ...priceColumns(offering.price),
    currency: expert.currency,
    durations: [...offering.minutes],
    cancellationPolicy: offering.policy,
    active: true,
    position,
    createdAt: since,
    updatedAt: since,
  } satisfies Rows['Offering']
}

export function priceColumns(price: PriceSeed) {
  return {
    priceMode: price.mode,
    priceMinor: price.mode === 'PER_SESSION' ? price.price : null,
    rateMinorPerMinute: price.mode === 'PER_MINUTE' ? price.rate : null,
    freeMinutes: price.mode === 'PER_MINUTE' ? price.freeMinutes : 0,
  }
}

/** The expert's own language first, then the other one; French with its spaces. */
function inOrder(expert: PlacedExpert, text: Both): [string, string] {
  const french = typesetFrench(text.fr)
  return expert.writes === 'fr' ? [french, text.en] : [text.en, french]
}
