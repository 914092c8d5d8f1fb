import { Temporal } from 'temporal-polyfill'
import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { EXPERTS, type PlacedExpert } from '../experts.ts'
import { weeklyHours } from '../hours.ts'
import { seedId } from '../ids.ts'
import { expertIdOf } from '../people-ids.ts'
import { randomOf } from '../random.ts'
import { insertRows, type Rows } from './insert-rows.ts'

/** Weekly hours of everybody; here and there a date with other hours, days off, and appointments elsewhere. */
export async function writeCalendars(db: PrismaClient, now: number): Promise<void> {
  const hours = EXPERTS.flatMap((expert) =>
    weeklyHours(expert.hours).map((range, index) => ({
      id: seedId('hours', `${expert.handle}/${index}`),
      expertId: expertIdOf(expert.handle),
      ...range,
    })),
  )
  await insertRows(db, 'WeeklyHours', hours)
  const exceptions = EXPERTS.filter(({ hours: kept }) => kept !== 'always').map((expert) =>
    expert.handle === 'ines-carvalho' ? ofInes(expert, now) : ofAnyone(expert, now),
  )
  await insertRows(
    db,
    'DateOverride',
    exceptions.flatMap((each) => each.overrides),
  )
  await insertRows(
    db,
    'TimeOff',
    exceptions.flatMap((each) => each.timeOff),
  )
  await insertRows(
    db,
    'BusyTime',
    exceptions.flatMap((each) => each.busy),
  )
}

type Exceptions = { overrides: Rows['DateOverride'][]; timeOff: Rows['TimeOff'][]; busy: Rows['BusyTime'][] }

const today = (expert: PlacedExpert, now: number) =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(expert.timeZone).toPlainDate()

const instant = (expert: PlacedExpert, date: Temporal.PlainDate, time: string) =>
  new Date(date.toZonedDateTime({ timeZone: expert.timeZone, plainTime: time }).epochMilliseconds)

const nextWeekday = (date: Temporal.PlainDate, weekday: number) =>
  date.add({ days: ((weekday - date.dayOfWeek + 6) % 7) + 1 })

/** A dentist, a closed bakery, a family Sunday, and one Sunday of orders. */
function ofInes(expert: PlacedExpert, now: number): Exceptions {
  const date = today(expert, now)
  const thursday = nextWeekday(date, 4)
  const sunday = nextWeekday(date, 7)
  const busy = (name: string, source: string, on: Temporal.PlainDate, from: string, to: string) => ({
    id: seedId('busy', name),
    expertId: expertIdOf(expert.handle),
    source,
    externalId: `demo-${name}`,
    startAt: instant(expert, on, from),
    endAt: instant(expert, on, to),
  })
  return {
    overrides: [override(expert, sunday.add({ days: 7 }), [{ startMinute: 600, endMinute: 780 }])],
    timeOff: [timeOff(expert, thursday, thursday.add({ days: 1 }), 'Bakery holiday')],
    busy: [
      busy('dentist', 'Google', nextWeekday(date, 3), '09:00', '10:00'),
      busy('family', 'Apple', sunday, '16:00', '19:00'),
    ],
  }
}

/** One in three has a date with other hours, one in four is away for some days. */
function ofAnyone(expert: PlacedExpert, now: number): Exceptions {
  const random = randomOf(`exceptions of ${expert.handle}`)
  const date = today(expert, now)
  const overrides: Rows['DateOverride'][] = []
  const away: Rows['TimeOff'][] = []
  if (random.chance(0.34)) {
    const ranges = random.chance(0.4) ? [] : [{ startMinute: 600, endMinute: 60 * random.between(13, 17) }]
    overrides.push(override(expert, date.add({ days: random.between(3, 20) }), ranges))
  }
  if (random.chance(0.25)) {
    const from = date.add({ days: random.between(12, 40) })
    away.push(timeOff(expert, from, from.add({ days: random.between(3, 8) }), null))
  }
  return { overrides, timeOff: away, busy: [] }
}

function override(
  expert: PlacedExpert,
  date: Temporal.PlainDate,
  ranges: { startMinute: number; endMinute: number }[],
): Rows['DateOverride'] {
  return {
    id: seedId('override', expert.handle),
    expertId: expertIdOf(expert.handle),
    date: `${date}T00:00:00.000Z`,
    ranges,
  }
}

function timeOff(
  expert: PlacedExpert,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  reason: string | null,
): Rows['TimeOff'] {
  return {
    id: seedId('time-off', expert.handle),
    expertId: expertIdOf(expert.handle),
    startAt: instant(expert, from, '00:00'),
    endAt: instant(expert, to, '00:00'),
    reason,
  }
}
