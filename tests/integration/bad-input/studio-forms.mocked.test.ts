import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { addDays, isoDateAt } from '#src/domain/time/iso-date.ts'
import { saveOverride } from '#src/features/scheduling/hours/date-overrides.ts'
import { addTimeOffInput } from '#src/features/scheduling/hours/hours.schema.ts'
import { addTimeOff } from '#src/features/scheduling/hours/time-off.ts'
import { makeExpert, makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'
import { HTML, MALFORMED, marks, refusedBy } from './forms.ts'

const { cancelTimeOff, dropDay, keepDay, keepHours, keepLimits, keepZone, takeTimeOff } = await import(
  '#src/app/[locale]/studio/hours/actions.ts'
)

const ZONE = 'Europe/Paris'

let world: World
let expert: Awaited<ReturnType<typeof makeExpert>>
beforeAll(async () => {
  world = await makeWorld()
  expert = await makeExpert(world.db, { timeZone: ZONE })
})
afterAll(() => world.close())

describe('the form of the weekly hours', () => {
  it('marks the day that is wrong', async () => {
    await marks(world, keepHours, expert.actor, [
      [{ start1: '25:00', end1: '26:00' }, 'day1'],
      [{ start2: '09:00', end2: '' }, 'day2'],
      [{ start3: ['09:00', '11:00'], end3: ['12:00', '13:00'] }, 'day3'],
      [{ start4: '1e9', end4: HTML }, 'day4'],
      [{ start5: ['22:00', '23:00'], end5: ['02:00', '23:30'] }, 'day5'],
    ])
  })
})

const LIMITS = {
  stepMinutes: '15',
  minimumNoticeMinutes: '120',
  horizonDays: '60',
  bufferBeforeMinutes: '0',
  bufferAfterMinutes: '10',
  dailyMaximum: '',
}

describe('the form of the limits', () => {
  it.each(Object.keys(LIMITS))('marks %s where it is no number of those allowed', async (name) => {
    const wrong = ['1e9', '-1', '1.5', '0x10', 'many', HTML, '1'.repeat(400)]
    const empty = name === 'dailyMaximum' ? [] : ['']
    await marks(
      world,
      keepLimits,
      expert.actor,
      [...wrong, ...empty].map((value) => [{ ...LIMITS, [name]: value }, name] as const),
    )
  })
})

describe('the form of time off', () => {
  it('marks the end that is wrong', async () => {
    const today = isoDateAt(world.clock.now(), ZONE)
    const whole = { fromDate: addDays(today, 10), toDate: addDays(today, 12) }
    await marks(world, takeTimeOff, expert.actor, [
      [{ ...whole, toDate: addDays(today, 9) }, 'toDate'],
      [{ ...whole, toDate: whole.fromDate, fromTime: '12:00', toTime: '12:00' }, 'toDate'],
      [{ fromDate: addDays(today, -9), toDate: addDays(today, -8) }, 'toDate'],
      // In Paris these minutes are skipped: the time off would not last at all.
      [{ fromDate: '2027-03-28', fromTime: '02:15', toDate: '2027-03-28', toTime: '02:45' }, 'toDate'],
      [{ ...whole, fromDate: '2026-11-31' }, 'fromDate'],
      [{ ...whole, fromDate: '1e9' }, 'fromDate'],
      [{ ...whole, toDate: HTML }, 'toDate'],
      [{ ...whole, fromTime: '24:01' }, 'fromTime'],
      [{ ...whole, reason: 'x'.repeat(201) }, 'reason'],
    ])
  })

  it('takes back nothing that is somebody else’s', async () => {
    const other = await makeExpert(world.db)
    const date = addDays(isoDateAt(world.clock.now(), ZONE), 20)
    const off = unwrap(
      await addTimeOff(world.as(other.actor), addTimeOffInput.parse({ fromDate: date, toDate: date })),
    )
    for (const timeOffId of [off.id, randomUUID()])
      expect((await refusedBy(world, cancelTimeOff, expert.actor, { timeOffId })).code).toBe('NOT_FOUND')
    await marks(
      world,
      cancelTimeOff,
      expert.actor,
      MALFORMED.map((timeOffId) => [{ timeOffId }, ''] as const),
    )
  })
})

describe('the form of a single day', () => {
  it('marks the date or the hours', async () => {
    const today = isoDateAt(world.clock.now(), ZONE)
    const date = addDays(today, 5)
    await marks(world, keepDay, expert.actor, [
      [{ date: addDays(today, -1), closed: 'on' }, 'date'],
      [{ date: '2027-02-30', closed: 'on' }, 'date'],
      [{ date: '1e9', closed: 'on' }, 'date'],
      [{ date: HTML, closed: 'on' }, 'date'],
      [{ date: '', closed: 'on' }, 'date'],
      [{ date, start: '', end: '' }, 'ranges'],
      [{ date, start: '10:00', end: '09:00' }, 'ranges'],
      [{ date, start: ['09:00', '11:00'], end: ['12:00', '13:00'] }, 'ranges'],
      [{ date, start: HTML, end: '1e9' }, 'ranges'],
    ])
  })

  it('takes back nothing that is somebody else’s', async () => {
    const other = await makeExpert(world.db)
    const date = addDays(isoDateAt(world.clock.now(), ZONE), 8)
    unwrap(await saveOverride(world.as(other.actor), { date, ranges: [] }))
    expect((await refusedBy(world, dropDay, expert.actor, { date })).code).toBe('NOT_FOUND')
    await marks(
      world,
      dropDay,
      expert.actor,
      MALFORMED.map((wrong) => [{ date: wrong }, ''] as const),
    )
  })
})

describe('the form of the zone', () => {
  it('marks what is no zone, or knows no summer time', async () => {
    const wrong = ['Mars/Olympus', '+02:00', '', '1e9', HTML, 'x'.repeat(400)]
    await marks(
      world,
      keepZone,
      expert.actor,
      wrong.map((timeZone) => [{ timeZone }, 'timeZone'] as const),
    )
  })
})

it('nobody but an expert gets through any form of the studio', async () => {
  const learner = await makeLearner(world.db)
  const date = addDays(isoDateAt(world.clock.now(), ZONE), 5)
  const forms = [
    [keepHours, { start1: '09:00', end1: '10:00' }],
    [keepDay, { date, closed: 'on' }],
    [dropDay, { date }],
    [keepZone, { timeZone: ZONE }],
    [keepLimits, LIMITS],
    [takeTimeOff, { fromDate: date, toDate: date }],
    [cancelTimeOff, { timeOffId: randomUUID() }],
  ] as const
  for (const [action, fields] of forms) {
    expect((await refusedBy<unknown>(world, action, learner.actor, fields)).code).toBe('FORBIDDEN')
    expect((await refusedBy<unknown>(world, action, { kind: 'ANONYMOUS' }, fields)).code).toBe(
      'UNAUTHENTICATED',
    )
  }
})
