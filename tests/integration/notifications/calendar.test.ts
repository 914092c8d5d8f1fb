import ical from 'node-ical'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#src/domain/errors.ts'
import { writeCalendarFile } from '#src/features/booking/write-calendar-file.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'
import { mailsAbout, mailTo, rendered } from './mails.ts'
import { agreed, cancelled, met, type Story, wished } from './stories.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

type Template = Parameters<typeof mailTo>[2]

async function eventOf(story: Story, template: Template, side: 'LEARNER' | 'EXPERT') {
  const { calendar } = await rendered(world, await mailTo(world, story.booking.id, template, side))
  if (!calendar) throw new Error(`${template} carries no calendar file`)
  return { ...parsed(calendar.content), calendar }
}

/** As another program reads it. */
function parsed(content: string) {
  const parts = ical.sync.parseICS(content)
  const event = Object.values(parts).find((part) => part?.type === 'VEVENT')
  if (event?.type !== 'VEVENT') throw new Error('No event in the calendar file')
  return { event, calendarItself: parts.vcalendar as Record<string, unknown> | undefined }
}

/** The file that one of the two takes from the booking's page. */
async function downloaded({ booking, learner }: Story) {
  const input = { bookingId: booking.id, locale: 'en' as const }
  return parsed(unwrap(await writeCalendarFile(world.as(learner.actor), input)))
}

describe('the calendar file', () => {
  it('of a confirmation is the session, in UTC, for its one reader', async () => {
    const story = await agreed(world)
    const { event, calendar } = await eventOf(story, 'BOOKING_CONFIRMED', 'LEARNER')
    expect(calendar.method).toBe('REQUEST')
    expect(calendar.content).toContain('\r\nMETHOD:REQUEST\r\n')
    expect(event.start.getTime()).toBe(story.booking.startAt.getTime())
    expect(event.end?.getTime()).toBe(story.booking.endAt.getTime())
    expect(calendar.content).toMatch(/DTSTART:\d{8}T\d{6}Z\r\n/)
    expect(event.uid).toBe(`${story.booking.id}@app.test`)
    expect(event.summary).toBe('Look at my dough, with Inês Carvalho')
    const room = `http://app.test/en/session/${story.booking.id}`
    expect(event.location).toBe(room)
    expect(event.url).toMatchObject({ val: room })
    const unfolded = calendar.content.replaceAll('\r\n ', '')
    expect(unfolded).toContain(`:MAILTO:${story.learner.user.email}`)
    expect(unfolded).not.toContain(story.expert.user.email)
    expect(unfolded).toContain('ORGANIZER;CN="Vis-à-vis":mailto:hello@visavis.example')
    expect(unfolded).toContain('PARTSTAT=ACCEPTED;RSVP=FALSE')
  })

  it('is one entry, whether it came by mail or from the page, and names the program and the moment', async () => {
    const story = await agreed(world)
    const mailed = await eventOf(story, 'BOOKING_CONFIRMED', 'LEARNER')
    world.clock.advance(60_000)
    const taken = await downloaded(story)
    const { dtstamp: written, ...same } = mailed.event
    const { dtstamp: takenAt, ...other } = taken.event
    expect(other).toEqual(same)
    expect(takenAt?.getTime()).toBe(Math.floor(world.clock.now() / 1_000) * 1_000)
    expect(takenAt?.getTime()).toBeGreaterThan(written?.getTime() ?? Number.POSITIVE_INFINITY)
    for (const { calendarItself } of [mailed, taken])
      expect(calendarItself).toMatchObject({ prodid: '-//Vis-a-vis//Sessions//EN', version: '2.0' })
  })

  it('from the page grows with each change, and takes back what was cancelled', async () => {
    const story = await agreed(world, { hoursAhead: 80 })
    const first = await downloaded(story)
    const startAt = await wished(world, story, 'ACCEPT')
    const moved = await downloaded(story)
    expect(moved.event.start.getTime()).toBe(startAt.getTime())
    await cancelled(world, story, 'EXPERT')
    const gone = await downloaded(story)
    expect([first, moved, gone].map(({ event }) => [event.method, event.status])).toEqual([
      ['REQUEST', 'CONFIRMED'],
      ['REQUEST', 'CONFIRMED'],
      ['CANCEL', 'CANCELLED'],
    ])
    const sequences = [first, moved, gone].map(({ event }) => Number(event.sequence))
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b))
    expect(new Set([first, moved, gone].map(({ event }) => event.uid)).size).toBe(1)
  })

  it('rings ten minutes before, and keeps to the grammar: alarms behind all properties', async () => {
    const { calendar } = await eventOf(await agreed(world), 'BOOKING_CONFIRMED', 'EXPERT')
    expect(calendar.content).toContain('BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT10M')
    expect(calendar.content).toMatch(/END:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR$/)
    const lines = calendar.content.split('\r\n').map((line) => new TextEncoder().encode(line).length)
    expect(Math.max(...lines)).toBeLessThanOrEqual(75)
  })

  it('of a move is the same event, later and with a higher sequence', async () => {
    const story = await agreed(world, { hoursAhead: 80 })
    const first = await eventOf(story, 'BOOKING_CONFIRMED', 'LEARNER')
    const startAt = await wished(world, story, 'ACCEPT')
    const moved = await eventOf(story, 'BOOKING_MOVED', 'LEARNER')
    expect(moved.event.uid).toBe(first.event.uid)
    expect(moved.event.start.getTime()).toBe(startAt.getTime())
    expect(Number(moved.event.sequence)).toBeGreaterThan(Number(first.event.sequence))
  })

  it('of a cancellation takes the event back', async () => {
    const story = await agreed(world)
    const first = await eventOf(story, 'BOOKING_CONFIRMED', 'EXPERT')
    await cancelled(world, story, 'LEARNER')
    const gone = await eventOf(story, 'BOOKING_CANCELLED', 'EXPERT')
    expect(gone.calendar.method).toBe('CANCEL')
    expect(gone.event).toMatchObject({ uid: first.event.uid, status: 'CANCELLED' })
    expect(Number(gone.event.sequence)).toBeGreaterThan(Number(first.event.sequence))
    expect(gone.calendar.content).not.toContain('VALARM')
  })

  it('comes only with news that change a calendar', async () => {
    const story = await agreed(world)
    await met(world, story, 300)
    for (const mail of await mailsAbout(world, story.booking.id)) {
      const { calendar } = await rendered(world, mail)
      expect(calendar !== undefined).toBe(mail.template === 'BOOKING_CONFIRMED')
    }
  })

  it('cannot be broken out of by a name', async () => {
    const story = await agreed(world)
    await world.db.user.update({
      where: { id: story.learner.user.id },
      data: { name: 'Eve"\r\nEND:VEVENT\r\nBEGIN:VEVENT' },
    })
    for (const side of ['LEARNER', 'EXPERT'] as const) {
      const { calendar } = await eventOf(story, 'BOOKING_CONFIRMED', side)
      expect(calendar.content.match(/^BEGIN:VEVENT/gm)).toHaveLength(1)
    }
  })
})
