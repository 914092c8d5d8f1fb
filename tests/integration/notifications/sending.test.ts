import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '#src/domain/errors.ts'
import { queueMail } from '#src/features/notifications/queue-mail.ts'
import { sendForgottenMails, sendMail } from '#src/features/notifications/send-mail.ts'
import type { Ctx, OutgoingMail } from '#src/features/ports.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'
import { mailTo } from './mails.ts'
import { agreed, met } from './stories.ts'

const MINUTE = 60_000

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.sent.length = 0
  await world.db.outboundMail.deleteMany()
})

/** A mail with a one-time link, written and not yet sent. */
async function written(): Promise<string> {
  const dedupeKey = `SIGN_IN_LINK:${randomUUID()}`
  await queueMail(world.system, world.db, {
    template: 'SIGN_IN_LINK',
    to: 'julie@example.com',
    locale: 'en',
    userId: null,
    bookingId: null,
    data: { url: 'http://app.test/en/sign-in/link?token=secret', name: 'Julie' },
    dedupeKey,
  })
  world.jobs.jobs.length = 0
  return (await world.db.outboundMail.findUniqueOrThrow({ where: { dedupeKey } })).id
}

const rowOf = (id: string) => world.db.outboundMail.findUniqueOrThrow({ where: { id } })

/** The world with a mail server that behaves as told. */
function serverThat(send: (mail: OutgoingMail) => Promise<void>): Ctx {
  return { ...world.system, mail: { send } }
}

describe('a mail', () => {
  it('is written once however often it is told of', async () => {
    const id = await written()
    const { dedupeKey } = await rowOf(id)
    const mail = { template: 'SIGN_IN_LINK' as const, to: 'julie@example.com', locale: 'en', dedupeKey }
    await queueMail(world.system, world.db, { ...mail, userId: null, bookingId: null, data: {} })
    expect(world.jobs.jobs).toHaveLength(0)
  })

  it('is sent once by ten workers that take the same job', async () => {
    const id = await written()
    await Promise.all(Array.from({ length: 10 }, () => sendMail(world.system, { mailId: id })))
    await sendMail(world.system, { mailId: id })
    expect(world.sent).toHaveLength(1)
    expect(await rowOf(id)).toMatchObject({ attempts: 1, claimedUntil: null, lastError: null })
  })

  it('loses its one-time link when it is sent', async () => {
    const id = await written()
    await sendMail(world.system, { mailId: id })
    expect(world.sent[0]?.text).toContain('token=secret')
    expect((await rowOf(id)).data).toEqual({ name: 'Julie' })
  })

  it('waits for a mail server that is away, and goes out under the same id', async () => {
    const id = await written()
    const ids: string[] = []
    const away = serverThat(async (mail) => {
      ids.push(mail.messageId)
      throw new AppError('UNAVAILABLE', { service: 'mail' }, new Error('connect ECONNREFUSED'))
    })
    await expect(sendMail(away, { mailId: id })).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(await rowOf(id)).toMatchObject({ sentAt: null, claimedUntil: null })
    expect((await rowOf(id)).lastError).toContain('ECONNREFUSED')
    world.clock.advance(MINUTE)
    expect(await sendForgottenMails(world.system)).toBe(1)
    expect(world.sent.map(({ messageId }) => messageId)).toEqual(ids)
    expect(await sendForgottenMails(world.system)).toBe(0)
  })

  it('in the hands of a worker that died is taken again when its claim ends, not before', async () => {
    const id = await written()
    void sendMail(
      serverThat(() => new Promise(() => {})),
      { mailId: id },
    )
    await expect.poll(async () => (await rowOf(id)).claimedUntil).not.toBeNull()
    world.clock.advance(2 * MINUTE)
    expect(await sendForgottenMails(world.system)).toBe(0)
    world.clock.advance(4 * MINUTE)
    expect(await sendForgottenMails(world.system)).toBe(1)
    expect(world.sent).toHaveLength(1)
  })

  it('is given up after twenty attempts', async () => {
    const id = await written()
    await world.db.outboundMail.update({ where: { id }, data: { attempts: 20 } })
    world.clock.advance(10 * MINUTE)
    expect(await sendForgottenMails(world.system)).toBe(0)
  })
})

describe('the request for a review', () => {
  it('comes a day after the session', async () => {
    const story = await agreed(world)
    await met(world, story, 600)
    const request = await mailTo(world, story.booking.id, 'REVIEW_REQUEST', 'LEARNER')
    expect(request.sentAt).toBeNull()
    world.clock.advance(24 * 60 * MINUTE)
    await world.settle()
    expect((await rowOf(request.id)).sentAt).not.toBeNull()
  })

  it('does not come when the review is written', async () => {
    const story = await agreed(world)
    await met(world, story, 600)
    const { id: bookingId, expertId, learnerId } = story.booking
    await world.db.review.create({
      data: { bookingId, expertId, learnerId, rating: 5, text: 'It rose.', locale: 'en' },
    })
    world.clock.advance(24 * 60 * MINUTE)
    await world.settle()
    const request = await mailTo(world, bookingId, 'REVIEW_REQUEST', 'LEARNER')
    expect(request.sentAt).toBeNull()
    expect(request.droppedAt).not.toBeNull()
    world.clock.advance(10 * MINUTE)
    expect(await sendForgottenMails(world.system)).toBe(0)
  })
})
