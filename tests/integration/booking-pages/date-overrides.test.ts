import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { DAY, MINUTE } from '#src/domain/time/instant.ts'
import { addDays, isoDateAt } from '#src/domain/time/iso-date.ts'
import { removeOverride, saveOverride } from '#src/features/scheduling/hours/date-overrides.ts'
import { saveOverrideInput } from '#src/features/scheduling/hours/hours.schema.ts'
import { readHours } from '#src/features/scheduling/hours/read-hours.ts'
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

describe('the hours of a single date', () => {
  it('take the place of the weekly ones, may be none, and give way to them again', async () => {
    const { expert, actor } = await makeExpert(world.db, { timeZone: ZONE, offering: FREE })
    const ctx = world.as(actor)
    const date = addDays(isoDateAt(world.clock.now(), ZONE), 3)
    const shown = () => startsOn(world, expert.id, date, ZONE)
    const save = async (form: object) =>
      unwrap(await saveOverride(ctx, saveOverrideInput.parse({ date, ...form })))

    await save({ start: ['14:00', '09:00'], end: ['14:30', '10:00'] })
    expect((await shown()).map((start) => wallAt(start).minute)).toEqual([540, 555, 570, 585, 840, 855])
    await save({ closed: 'on' })
    expect(await shown()).toEqual([])
    expect(unwrap(await readHours(ctx, null)).overrides).toEqual([{ date, ranges: [], booked: 0 }])
    const { explanation } = unwrap(await readHours(ctx, { date, time: '09:00' }))
    expect(explanation?.found).toMatchObject({ because: { reason: 'OUTSIDE_HOURS', hours: 'OVERRIDE' } })

    const removed = unwrap(await removeOverride(ctx, { date }))
    expect((await shown()).length).toBeGreaterThan(80)
    unwrap(await saveOverride(ctx, removed))
    expect(await shown()).toEqual([])
  })

  it('leave booked sessions standing, and say how many lie outside of them', async () => {
    const learner = await makeLearner(world.db)
    const { offering, actor } = await makeExpert(world.db, { timeZone: ZONE, offering: FREE })
    const startAt = slotAhead(world, 30)
    const booking = await book(world, { learner: learner.actor, offeringId: offering.id, startAt })
    const date = isoDateAt(startAt.getTime(), ZONE)
    unwrap(await saveOverride(world.as(actor), { date, ranges: [] }))
    expect(unwrap(await readHours(world.as(actor), null)).overrides).toMatchObject([{ date, booked: 1 }])
    const still = await world.db.booking.findUniqueOrThrow({ where: { id: booking.id } })
    expect(still.status).toBe('CONFIRMED')
    unwrap(await saveOverride(world.as(actor), { date, ranges: [{ startMinute: 0, endMinute: 1440 }] }))
    expect(unwrap(await readHours(world.as(actor), null)).overrides).toMatchObject([{ date, booked: 0 }])
  })

  it('are not set for a day that is over where the expert is, nor by or for anybody else', async () => {
    const zone = 'Pacific/Kiritimati'
    const { actor } = await makeExpert(world.db, { timeZone: zone })
    const today = isoDateAt(world.clock.now(), zone)
    const past = await saveOverride(world.as(actor), { date: addDays(today, -1), ranges: [] })
    expect(past).toMatchObject({
      error: { code: 'INVALID_INPUT', details: { field: 'date', problem: 'past' } },
    })
    unwrap(await saveOverride(world.as(actor), { date: today, ranges: [] }))
    const other = await makeExpert(world.db)
    const learner = await makeLearner(world.db)
    const theirs = await removeOverride(world.as(other.actor), { date: today })
    expect(theirs).toMatchObject({ error: { code: 'NOT_FOUND' } })
    const refused = await saveOverride(world.as(learner.actor), { date: today, ranges: [] })
    expect(refused).toMatchObject({ error: { code: 'FORBIDDEN' } })
    expect(unwrap(await readHours(world.as(actor), null)).overrides).toHaveLength(1)
  })

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York'])(
    'in %s hold from its first to its last instant there, and on no other date',
    async (zone) => {
      const { expert, actor } = await makeExpert(world.db, { timeZone: zone, offering: FREE })
      const date = addDays(isoDateAt(world.clock.now(), zone), 3)
      unwrap(await saveOverride(world.as(actor), { date, ranges: [] }))
      expect(await startsOn(world, expert.id, date, zone)).toEqual([])
      // A day of quarters on both sides of it: the last session of the day before ends where it begins.
      expect(await startsOn(world, expert.id, addDays(date, 1), zone)).toHaveLength(96)
      expect(await startsOn(world, expert.id, addDays(date, -1), zone)).toHaveLength(96)
    },
  )

  it.each([
    { what: 'forward', date: '2027-03-14', from: '01:00', to: '04:00', first: '06:00', last: '07:45' },
    { what: 'back', date: '2027-11-07', from: '00:30', to: '02:00', first: '04:30', last: '06:45' },
  ])('on the day on which clocks go $what are read by the wall', async ({ date, from, to, first, last }) => {
    const zone = 'America/New_York'
    const { expert, actor } = await makeExpert(world.db, { timeZone: zone, offering: FREE, hours: [] })
    const now = world.clock.now()
    world.clock.moveTo(Date.parse(date) - 3 * DAY)
    unwrap(await saveOverride(world.as(actor), saveOverrideInput.parse({ date, start: from, end: to })))
    const starts = await startsOn(world, expert.id, date, zone)
    world.clock.moveTo(now)
    const [start, end] = [first, last].map((time) => Date.parse(`${date}T${time}Z`)) as [number, number]
    const quarters = (end - start) / (15 * MINUTE) + 1
    expect(starts).toEqual(Array.from({ length: quarters }, (_, index) => start + index * 15 * MINUTE))
  })
})
