import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyEvent } from '#src/features/booking/apply-event.ts'
import { lapseExpiredHolds } from '#src/features/booking/lapse-hold.ts'
import { requestSignInLink } from '#src/features/identity/request-sign-in-link.ts'
import { signUp } from '#src/features/identity/sign-up.ts'
import { storePassword } from '#src/features/identity/store-password.ts'
import { MAIL_TEMPLATES } from '#src/features/notifications/mail-template.ts'
import { sendReminders } from '#src/features/notifications/send-reminders.ts'
import { syncCheckout } from '#src/features/payments/sync-checkout.ts'
import type { OutboundMail } from '#src/generated/prisma/client.ts'
import { book, hold, pay } from '#tests/support/world/book.ts'
import { loseReservation } from '#tests/support/world/paid.ts'
import { makeLearner } from '#tests/support/world/people.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'
import { rendered, wordsOf } from './mails.ts'
import { agreed, cancelled, FREE, met, metUnpaid, missed, PER_SESSION, wished } from './stories.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const NAME = 'Zoë <b onload="x">O’Hara</b> & Co\nBcc: evil@example.com'
const VISITOR = { address: '192.0.2.1', locale: 'en' as const, timeZone: 'Europe/Paris', userAgent: null }

let world: World
let mails: OutboundMail[]

/** Everything that can happen, once: each template is written by the use case that really writes it. */
beforeAll(async () => {
  world = await makeWorld()
  const aboutAccounts = await accountsAct()
  await met(world, await renamed(await agreed(world)), 20 * 60)
  await met(world, await agreed(world, { offering: FREE }), 5 * 60)
  await cancelled(
    world,
    await renamed(await agreed(world, { offering: PER_SESSION, minutes: 60 })),
    'LEARNER',
  )
  await cancelled(world, await renamed(await agreed(world)), 'EXPERT')
  await missed(world, await renamed(await agreed(world)), 'EXPERT')
  await missed(world, await renamed(await agreed(world)), 'LEARNER')
  const moving = await renamed(await agreed(world, { hoursAhead: 80 }))
  await wished(world, moving, 'DECLINE')
  await wished(world, moving, 'ACCEPT')
  await remindedOf(await renamed(await agreed(world, { hoursAhead: 30 })))
  await met(world, await renamed(await agreed(world, { offering: PER_SESSION, minutes: 60 })), 600, 'expert')
  await metUnpaid(world, await renamed(await agreed(world)), 20 * 60)
  await loseReservation(world, (await renamed(await agreed(world))).booking.id)
  await paidTooLate()
  await bankSaidNo()
  mails = [
    ...aboutAccounts,
    ...(await world.db.outboundMail.findMany({ where: { bookingId: { not: null } } })),
  ]
}, 120_000)
afterAll(() => world.close())

/** @returns the mails while their links are still in them: sent ones have lost theirs */
async function accountsAct(): Promise<OutboundMail[]> {
  const { user } = await makeLearner(world.db, NAME)
  const email = user.email
  await requestSignInLink(world.system, { email, next: null }, VISITOR)
  await signUp(world.system, { name: NAME, email: 'new@example.com', next: null }, VISITOR)
  await signUp(world.system, { name: NAME, email, next: null }, VISITOR)
  for (const hash of ['one', 'two'])
    await world.system.withTx('test', {}, (tx) => storePassword(world.system, tx, user, hash))
  return world.db.outboundMail.findMany()
}

/** Both write what could hurt a mail: names, a need, a title. */
async function renamed<S extends Awaited<ReturnType<typeof agreed>>>(story: S): Promise<S> {
  const { booking, learner, expert } = story
  await world.db.user.update({ where: { id: learner.user.id }, data: { name: NAME } })
  await world.db.expertProfile.update({ where: { id: expert.expert.id }, data: { displayName: NAME } })
  await world.db.booking.update({
    where: { id: booking.id },
    data: { note: '<script>alert(1)</script>\nSecond line', title: 'Dough <i>&</i> oven' },
  })
  return story
}

async function remindedOf({ booking }: Awaited<ReturnType<typeof agreed>>): Promise<void> {
  for (const before of [24 * HOUR, 10 * MINUTE]) {
    world.clock.moveTo(booking.startAt.getTime() - before)
    await sendReminders(world.system)
  }
}

async function paidTooLate(): Promise<void> {
  const { booking: taken, expert } = await renamed(await agreed(world, { hoursAhead: 6 }))
  const late = await makeLearner(world.db, NAME)
  const wish = { offeringId: expert.offering.id, startAt: new Date(taken.startAt.getTime() + 2 * HOUR) }
  const held = await hold(world, { learner: late.actor, ...wish })
  await pay(world, late.actor, held.id)
  world.clock.advance(10 * MINUTE + 1)
  await lapseExpiredHolds(world.system)
  await book(world, { learner: (await makeLearner(world.db)).actor, ...wish })
  await syncCheckout(world.system, held.id)
}

async function bankSaidNo(): Promise<void> {
  const { booking } = await renamed(await agreed(world, { hoursAhead: 24 * 10 }))
  world.clock.moveTo(booking.startAt.getTime() - 11 * HOUR)
  await world.system.withTx('test', {}, (tx) =>
    applyEvent(world.system, tx, booking, { on: 'AUTHORISATION_OVERDUE', by: 'SYSTEM' }),
  )
}

describe('every mail', () => {
  it('has been written by what it tells of', () => {
    expect([...new Set(mails.map(({ template }) => template))].sort()).toEqual([...MAIL_TEMPLATES].sort())
  })

  it.each(['en', 'fr'] as const)(
    'reads in %s without a gap: no placeholder, key or broken figure',
    async (locale) => {
      const broken: string[] = []
      for (const mail of mails) {
        const { subject, text, html } = await rendered(world, mail, locale)
        const all = `${subject}\n${text}\n${wordsOf(html)}`
        const gap =
          /\{\w+\}|undefined|null|NaN|Invalid Date|\[object|\b(mail|receipt)\.[A-Za-z_]+|[\ue000\ue001]/.exec(
            all,
          )
        if (gap) broken.push(`${mail.template}: ${gap[0]}`)
        if (subject.trim() === '' || /[\r\n]/.test(subject))
          broken.push(`${mail.template}: subject ${subject}`)
      }
      expect(broken).toEqual([])
    },
  )

  it('never lets through what people wrote as markup, nor as another header', async () => {
    const ours = 'a b body br div doctype em h1 head html i img meta p span style table td title tr'.split(
      ' ',
    )
    for (const mail of mails) {
      const { html, subject } = await rendered(world, mail)
      const tags = [...html.matchAll(/<[/!]?([a-z0-9]+)/gi)].map(([, name]) => name?.toLowerCase() ?? '')
      expect([...new Set(tags)].filter((tag) => !ours.includes(tag))).toEqual([])
      expect(html).not.toMatch(/<[^>]+onload/)
      expect(subject).not.toMatch(/[\r\n]/)
    }
  })

  it('says in HTML and in text the same figures', async () => {
    const figures = (words: string) => new Set(words.match(/€\d+\.\d\d/g) ?? [])
    for (const mail of mails) {
      const { html, text } = await rendered(world, mail)
      expect(figures(wordsOf(html.replace(/<div style="display:none[\s\S]*?<\/div>/, '')))).toEqual(
        figures(text),
      )
    }
  })

  it('says why the reader gets it', async () => {
    for (const mail of mails) {
      expect((await rendered(world, mail)).text).toContain('You get this mail because')
      expect((await rendered(world, mail, 'fr')).text).toContain('Vous recevez ce message parce qu')
    }
  })

  it('is marked as written by a machine, under an id of its own', async () => {
    const sent = await Promise.all(mails.map((mail) => rendered(world, mail)))
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(mails.length)
    expect(sent.every(({ headers }) => headers?.['Auto-Submitted'] === 'auto-generated')).toBe(true)
  })

  it('leads only to pages of ours, in the reader’s language', async () => {
    for (const mail of mails) {
      const { html } = await rendered(world, mail, 'fr')
      const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, link]) => link ?? '')
      // One-time links and the sign-in page were made when the mail was written, in its own language.
      expect(links.filter((link) => !/^http:\/\/app\.test\/(fr\/|en\/sign-in)/.test(link))).toEqual([])
    }
  })
})
