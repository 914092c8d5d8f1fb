import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendReminders } from '#src/features/notifications/send-reminders.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'
import { mailsAbout } from './mails.ts'
import { agreed, cancelled, type Story, wished } from './stories.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

/** What was written to remind of a booking, sent or not: `REMINDER_DAY LEARNER`. */
async function remindersOf({ booking }: Story): Promise<string[]> {
  const mails = await mailsAbout(world, booking.id)
  return mails
    .filter(({ template }) => template.startsWith('REMINDER'))
    .map(({ template, data }) => `${template} ${(data as { side: string }).side}`)
}

async function at(story: Story, before: number): Promise<void> {
  world.clock.moveTo(story.booking.startAt.getTime() - before)
  await sendReminders(world.system)
}

const DAY = ['REMINDER_DAY LEARNER', 'REMINDER_DAY EXPERT']
const SOON = ['REMINDER_SOON LEARNER', 'REMINDER_SOON EXPERT']

describe('reminders', () => {
  it('come to both 24 hours and ten minutes before, each once', async () => {
    const story = await agreed(world, { hoursAhead: 30 })
    await at(story, 24 * HOUR + 1)
    expect(await remindersOf(story)).toEqual([])
    await at(story, 24 * HOUR)
    await at(story, 20 * HOUR)
    expect(await remindersOf(story)).toEqual(DAY)
    await at(story, 10 * MINUTE)
    await at(story, 5 * MINUTE)
    expect(await remindersOf(story)).toEqual([...DAY, ...SOON])
  })

  it('are written once by workers that look at the same moment', async () => {
    const story = await agreed(world, { hoursAhead: 30 })
    world.clock.moveTo(story.booking.startAt.getTime() - 24 * HOUR)
    await Promise.all(Array.from({ length: 5 }, () => sendReminders(world.system)))
    expect((await remindersOf(story)).sort()).toEqual([...DAY].sort())
  })

  it('leave out the one whose moment was past when it was booked', async () => {
    const story = await agreed(world, { hoursAhead: 5 })
    await at(story, 4 * HOUR)
    expect(await remindersOf(story)).toEqual([])
    await at(story, 10 * MINUTE)
    expect(await remindersOf(story)).toEqual(SOON)
  })

  it('are caught up by a worker that was away, but never both at once', async () => {
    const late = await agreed(world, { hoursAhead: 30 })
    await at(late, 3 * HOUR)
    expect(await remindersOf(late)).toEqual(DAY)
    const later = await agreed(world, { hoursAhead: 30 })
    await at(later, 8 * MINUTE)
    expect(await remindersOf(later)).toEqual(SOON)
  })

  it('come anew for a session that was moved', async () => {
    const story = await agreed(world, { hoursAhead: 24 * 4 })
    await at(story, 24 * HOUR + 30 * MINUTE)
    const startAt = await wished(world, story, 'ACCEPT', 24)
    await at(story, 24 * HOUR)
    expect(await remindersOf(story)).toEqual([])
    world.clock.moveTo(startAt.getTime() - 24 * HOUR)
    await sendReminders(world.system)
    expect(await remindersOf(story)).toEqual(DAY)
  })

  it('leave out the one whose moment was past when it was moved: that news has just come', async () => {
    const story = await agreed(world, { hoursAhead: 80 })
    world.clock.advance(40 * HOUR)
    const startAt = await wished(world, story, 'ACCEPT', -20)
    await sendReminders(world.system)
    expect(await remindersOf(story)).toEqual([])
    world.clock.moveTo(startAt.getTime() - 10 * MINUTE)
    await sendReminders(world.system)
    expect(await remindersOf(story)).toEqual(SOON)
  })

  it('do not come for a cancelled session', async () => {
    const story = await agreed(world, { hoursAhead: 30 })
    await cancelled(world, story, 'LEARNER')
    await at(story, 24 * HOUR)
    await at(story, 10 * MINUTE)
    expect(await remindersOf(story)).toEqual([])
  })

  it('that waited for a mail server are dropped when they are no longer true', async () => {
    const story = await agreed(world, { hoursAhead: 30 })
    await at(story, 24 * HOUR)
    const jobs = world.jobs.jobs.splice(0)
    await cancelled(world, story, 'EXPERT')
    world.jobs.jobs.push(...jobs)
    await world.settle()
    const reminders = (await mailsAbout(world, story.booking.id)).filter(
      ({ template }) => template === 'REMINDER_DAY',
    )
    expect(reminders.map(({ sentAt, droppedAt }) => [sentAt, droppedAt !== null])).toEqual([
      [null, true],
      [null, true],
    ])
  })

  it('that come after the start are dropped too', async () => {
    const story = await agreed(world, { hoursAhead: 30 })
    await at(story, 10 * MINUTE)
    world.clock.moveTo(story.booking.startAt)
    await world.settle()
    const [reminder] = (await mailsAbout(world, story.booking.id)).filter(
      ({ template }) => template === 'REMINDER_SOON',
    )
    expect(reminder).toMatchObject({ sentAt: null })
    expect(reminder?.droppedAt).not.toBeNull()
  })
})
