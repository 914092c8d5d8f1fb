import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { DEFAULT_SLOT_LIMITS } from '#src/domain/policy/scheduling.ts'
import { MINUTE } from '#src/domain/time/instant.ts'
import { addDays, isoDateAt } from '#src/domain/time/iso-date.ts'
import { changeZone } from '#src/features/scheduling/hours/change-zone.ts'
import { saveOverride } from '#src/features/scheduling/hours/date-overrides.ts'
import {
  addTimeOffInput,
  changeZoneInput,
  saveHoursInput,
  saveLimitsInput,
  saveOverrideInput,
} from '#src/features/scheduling/hours/hours.schema.ts'
import { readHours } from '#src/features/scheduling/hours/read-hours.ts'
import { saveHours } from '#src/features/scheduling/hours/save-hours.ts'
import { saveLimits } from '#src/features/scheduling/hours/save-limits.ts'
import { addTimeOff, removeTimeOff } from '#src/features/scheduling/hours/time-off.ts'
import { intlWall } from '#tests/support/scheduling/intl-wall.ts'
import { book, slotAhead } from '#tests/support/world/book.ts'
import { makeExpert, makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'
import { startsOn } from './starts-on.ts'

const ZONE = 'Europe/Lisbon'
const wallAt = intlWall(ZONE)
const FREE = { priceMode: 'FREE' as const, rateMinorPerMinute: null, freeMinutes: 0 }

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

describe('an expert’s hours', () => {
  it('are what a learner sees next, as soon as they are saved', async () => {
    const { expert, actor } = await makeExpert(world.db, { timeZone: ZONE })
    const ctx = world.as(actor)
    unwrap(await saveHours(ctx, saveHoursInput.parse({ start2: '10:00', end2: '11:00' })))
    const { preview } = unwrap(await readHours(ctx, null))
    const shown = preview?.starts.map((start) => wallAt(start).minute) ?? []
    expect(shown.length).toBeGreaterThan(0)
    // Sessions of 18 minutes, the shortest, fit at 10:00, 10:15 and 10:30.
    expect([...new Set(shown)].sort()).toEqual([600, 615, 630])
    await world.settle()
    const listing = await world.db.expertListing.findFirstOrThrow({ where: { expertId: expert.id } })
    expect(listing.nextSlotAt?.getTime()).toBe(preview?.starts[0])
  })

  it('say in one word why a time is not offered', async () => {
    const learner = await makeLearner(world.db)
    const { offering, actor } = await makeExpert(world.db, { timeZone: ZONE, offering: FREE })
    const ctx = world.as(actor)
    const startAt = slotAhead(world, 30)
    await book(world, { learner: learner.actor, offeringId: offering.id, startAt })
    const why = async (at: number) => {
      const { date, minute } = wallAt(at)
      const two = (value: number) => String(value).padStart(2, '0')
      const time = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
      const { explanation } = unwrap(await readHours(ctx, { date, time }))
      const found = explanation?.found
      return !found || found.offered ? found && 'OFFERED' : found.because.reason
    }
    const start = startAt.getTime()
    expect(await why(start)).toBe('BOOKED')
    expect(await why(start + 7 * MINUTE)).toBe('OFF_GRID')
    expect(await why(start + 30 * MINUTE)).toBe('BUFFER')
    expect(await why(start + 60 * MINUTE)).toBe('OFFERED')
    expect(await why(world.clock.now() - 60 * MINUTE)).toBe('PAST')
    unwrap(await saveHours(ctx, { weekly: [] }))
    expect(await why(start + 60 * MINUTE)).toBe('OUTSIDE_HOURS')
  })

  it('make way for time off, which leaves booked sessions standing and can be taken back', async () => {
    const learner = await makeLearner(world.db)
    const { offering, actor } = await makeExpert(world.db, { timeZone: ZONE, offering: FREE })
    const ctx = world.as(actor)
    const startAt = slotAhead(world, 30)
    const booking = await book(world, { learner: learner.actor, offeringId: offering.id, startAt })
    const date = isoDateAt(startAt.getTime(), ZONE)
    const off = unwrap(await addTimeOff(ctx, addTimeOffInput.parse({ fromDate: date, toDate: date })))
    const hours = unwrap(await readHours(ctx, null))
    expect(hours.timeOff).toMatchObject([{ id: off.id, booked: 1 }])
    expect(hours.preview?.starts.some((start) => isoDateAt(start, ZONE) === date)).toBe(false)
    const still = await world.db.booking.findUniqueOrThrow({ where: { id: booking.id } })
    expect(still.status).toBe('CONFIRMED')

    const other = await makeExpert(world.db)
    const refused = await removeTimeOff(world.as(other.actor), { timeOffId: off.id })
    expect(!refused.ok && refused.error.code).toBe('NOT_FOUND')
    unwrap(await removeTimeOff(ctx, { timeOffId: off.id }))
    expect(unwrap(await readHours(ctx, null)).timeOff).toEqual([])
  })

  it('keep the limits that were set, and are nobody else’s to set', async () => {
    const { actor } = await makeExpert(world.db, { timeZone: ZONE })
    const limits = saveLimitsInput.parse({
      stepMinutes: '60',
      minimumNoticeMinutes: '1440',
      horizonDays: '7',
      bufferBeforeMinutes: '5',
      bufferAfterMinutes: '0',
      dailyMaximum: '2',
    })
    unwrap(await saveLimits(world.as(actor), limits))
    const { limits: kept, preview } = unwrap(await readHours(world.as(actor), null))
    expect(kept).toEqual(limits)
    expect(preview?.starts[0]).toBeGreaterThanOrEqual(world.clock.now() + 24 * 60 * MINUTE)
    const learner = await makeLearner(world.db)
    for (const refused of [
      await saveLimits(world.as(learner.actor), limits),
      await saveHours(world.as({ kind: 'ANONYMOUS' }), { weekly: [] }),
    ])
      expect(refused.ok).toBe(false)
  })
})

describe('an expert who moves', () => {
  it('keeps the wall times of the hours and the instants of what is booked', async () => {
    const learner = await makeLearner(world.db)
    const { expert, offering, actor } = await makeExpert(world.db, { timeZone: ZONE, offering: FREE })
    const ctx = world.as(actor)
    const startAt = slotAhead(world, 30)
    const booking = await book(world, { learner: learner.actor, offeringId: offering.id, startAt })
    const date = addDays(isoDateAt(world.clock.now(), ZONE), 4)
    unwrap(await saveOverride(ctx, saveOverrideInput.parse({ date, start: '09:00', end: '09:30' })))
    const [before] = await startsOn(world, expert.id, date, ZONE)

    const zone = 'Asia/Kathmandu'
    unwrap(await changeZone(ctx, changeZoneInput.parse({ timeZone: zone })))
    expect(unwrap(await readHours(ctx, null)).zone).toBe(zone)
    const [after] = await startsOn(world, expert.id, date, zone)
    for (const [start, place] of [
      [before, ZONE],
      [after, zone],
    ] as const)
      expect(intlWall(place)(start ?? 0)).toMatchObject({ date, minute: 540 })
    const still = await world.db.booking.findUniqueOrThrow({ where: { id: booking.id } })
    expect(still.startAt).toEqual(startAt)
    await world.settle()
    const listing = await world.db.expertListing.findFirstOrThrow({ where: { expertId: expert.id } })
    expect(listing.nextSlotAt?.getTime()).toBe(unwrap(await readHours(ctx, null)).preview?.starts[0])
  })

  it('is the only one who can say so', async () => {
    const learner = await makeLearner(world.db)
    for (const actor of [learner.actor, { kind: 'ANONYMOUS' } as const])
      expect((await changeZone(world.as(actor), { timeZone: ZONE })).ok).toBe(false)
  })
})

describe('an expert who changed nothing', () => {
  it('has the limits of the policy, by the table’s own defaults', async () => {
    const { actor } = await makeExpert(world.db)
    expect(unwrap(await readHours(world.as(actor), null)).limits).toEqual(DEFAULT_SLOT_LIMITS)
    const columns = await world.db.$queryRaw<
      { name: keyof typeof DEFAULT_SLOT_LIMITS; value: string | null }[]
    >`
      SELECT column_name AS name, column_default AS value FROM information_schema.columns
       WHERE table_name = 'ExpertProfile' AND column_name = ANY(${Object.keys(DEFAULT_SLOT_LIMITS)})`
    const defaults = columns.map(({ name, value }) => [name, value === null ? null : Number(value)])
    expect(Object.fromEntries(defaults)).toEqual(DEFAULT_SLOT_LIMITS)
  })
})
