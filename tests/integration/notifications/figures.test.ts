import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatMoment } from '#src/i18n/format/date.ts'
import { loseReservation } from '#tests/support/world/paid.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'
import { mailTo, rendered, wordsOf } from './mails.ts'
import { agreed, cancelled, FREE, met, metUnpaid, missed, nobodyCame, PER_SESSION } from './stories.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const HOUR_SESSION = { offering: PER_SESSION, minutes: 60 }

describe('a receipt', () => {
  it('by the minute has every figure of the ledger, for both, in both languages', async () => {
    const story = await agreed(world)
    await met(world, story, 23 * 60 + 38)
    const learner = await mailTo(world, story.booking.id, 'RECEIPT', 'LEARNER')
    const { subject, text, html } = await rendered(world, learner)
    expect(subject).toBe('Receipt: €24.76 for 23 min 38 s with Inês Carvalho')
    for (const line of [
      'We had reserved €36.00 on your card; the other €11.24 was never taken.',
      'Connected together: 23 min 38 s',
      'First 3 minutes free: − 3 min 00 s',
      '20 min 38 s at €1.20 a minute: €24.76',
      'Paid with Visa ending 4242: €24.76',
      '€19.81 of it goes to Inês, €4.95 to Vis-à-vis.',
    ])
      expect(text).toContain(line)
    expect(html.match(/<td width="[\d.]+%" style="width/g)).toHaveLength(2)

    const french = await rendered(world, learner, 'fr')
    expect(french.subject).toBe('Reçu : 24,76 € pour 23 min 38 s avec Inês Carvalho')
    expect(french.text).toContain('20 min 38 s à 1,20 € la minute : 24,76 €')
    expect(wordsOf(french.html)).toContain('19,81 € reviennent à Inês, 4,95 € à')

    const expert = await rendered(world, await mailTo(world, story.booking.id, 'RECEIPT', 'EXPERT'))
    expect(expert.subject).toBe('You earned €19.81: 23 min 38 s with Julie Moreau')
    expect(expert.text).toContain('Vis-à-vis, 20 %: − €4.95\nYour share: €19.81')
  })

  it('says until when it can be questioned and the share is held: 72 hours after the end, on each one’s clock', async () => {
    const story = await agreed(world)
    await met(world, story, 10 * 60)
    const { transferDueAt } = await world.db.payment.findUniqueOrThrow({
      where: { bookingId: story.booking.id },
    })
    const end = story.booking.startAt.getTime() + 10 * 60_000
    expect(transferDueAt?.getTime()).toBe(end + 72 * 3_600_000)
    const clock = (zone: string) =>
      new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(
        transferDueAt ?? 0,
      )
    const { text } = await rendered(world, await mailTo(world, story.booking.id, 'RECEIPT', 'LEARNER'))
    expect(text).toMatch(new RegExp(`Tell us before \\w+ \\d+ \\w+, ${clock('Europe/Paris')}`))
    const expert = await rendered(world, await mailTo(world, story.booking.id, 'RECEIPT', 'EXPERT'))
    expect(expert.text).toMatch(new RegExp(`Held until \\w+ \\d+ \\w+, ${clock('Europe/Lisbon')}`))
  })

  it('at a fixed price says so, whatever the clock showed', async () => {
    const story = await agreed(world, HOUR_SESSION)
    await met(world, story, 41 * 60)
    const { text } = await rendered(world, await mailTo(world, story.booking.id, 'RECEIPT', 'LEARNER'))
    expect(text).toContain(
      'Connected together: 41 min 00 s\nSession of 1 h, at its fixed price: €75.00\nPaid with Visa ending 4242: €75.00',
    )
  })

  it('of a free session asks for nothing and speaks of no card', async () => {
    const story = await agreed(world, { offering: FREE })
    await met(world, story, 12 * 60)
    const { subject, text } = await rendered(
      world,
      await mailTo(world, story.booking.id, 'RECEIPT', 'LEARNER'),
    )
    expect(subject).toBe('Your session with Inês Carvalho: nothing to pay')
    expect(text).toContain('To pay: €0.00')
    expect(text).not.toMatch(/Paid (by|with)|Tell us before|Taken from/)
  })

  it('says when the price was too small to charge a card with', async () => {
    const story = await agreed(world)
    await met(world, story, 3 * 60 + 20)
    const { subject, text } = await rendered(
      world,
      await mailTo(world, story.booking.id, 'RECEIPT', 'LEARNER'),
    )
    expect(subject).toContain('nothing to pay')
    expect(text).toContain('20 s at €1.20 a minute: €0.40\nToo little to charge a card with: waived: − €0.40')
    expect(text).toContain('Taken from your card: €0.00')
  })

  it('of a session cut short by the expert says so, and asks for no review', async () => {
    const story = await agreed(world, HOUR_SESSION)
    await met(world, story, 20 * 60, 'expert')
    const mail = await mailTo(world, story.booking.id, 'RECEIPT', 'LEARNER')
    const learner = await rendered(world, mail)
    expect(learner.subject).toBe('Your session with Inês Carvalho: nothing to pay')
    expect(learner.text).toContain(
      'Session of 1 h, at its fixed price: €75.00\nLess than half of it was held, not by your doing: nothing to pay: − €75.00\nTaken from your card: €0.00',
    )
    expect(learner.text).not.toContain('Write a review')
    expect((await rendered(world, mail, 'fr')).text).toContain(
      'Moins de la moitié a eu lieu, sans que cela tienne à vous : rien à payer : − 75,00 €',
    )
    const expert = await mailTo(world, story.booking.id, 'RECEIPT', 'EXPERT')
    expect((await rendered(world, expert)).text).toContain(
      'Less than half of it was held, not by Julie’s doing: nothing to pay: − €75.00\nYour share: €0.00',
    )
    expect((await rendered(world, expert, 'fr')).text).toContain(
      'Moins de la moitié a eu lieu, sans que cela tienne à Julie : rien à payer',
    )
  })

  it.each([
    ['by the minute', {}, 20, '€20.40'],
    ['at a fixed price', HOUR_SESSION, 40, '€75.00'],
  ])(
    'of a session %s whose reservation the bank let go says that, not another reason',
    async (_how, wishes, minutes, price) => {
      const story = await agreed(world, wishes)
      await metUnpaid(world, story, minutes * 60)
      const { text } = await rendered(world, await mailTo(world, story.booking.id, 'RECEIPT', 'LEARNER'))
      expect(text).toContain(
        `The reservation on your card had ended: nothing is charged: − ${price}\nTaken from your card: €0.00`,
      )
      expect(text).not.toMatch(/Less than half|Too little/)
      expect(text).toContain('Write a review')
      const expert = await rendered(world, await mailTo(world, story.booking.id, 'RECEIPT', 'EXPERT'))
      expect(expert.text).toContain(`nothing could be charged: − ${price}\nYour share: €0.00`)
    },
  )

  it('of a session at which nobody came says that the log shows nothing', async () => {
    const story = await agreed(world)
    await nobodyCame(world, story)
    const { text } = await rendered(world, await mailTo(world, story.booking.id, 'RECEIPT', 'LEARNER'))
    expect(text).toContain('the log shows no time in which you and Inês Carvalho were connected together')
    expect(text).not.toContain('Write a review')
  })
})

describe('a booking that is agreed', () => {
  it('says what is reserved, in three ways', async () => {
    const now = await agreed(world)
    const later = await agreed(world, { hoursAhead: 24 * 8 })
    const free = await agreed(world, { offering: FREE })
    const money = async (id: string) =>
      (await rendered(world, await mailTo(world, id, 'BOOKING_CONFIRMED', 'LEARNER'))).text
    expect(await money(now.booking.id)).toContain('€36.00 is reserved on your card.')
    expect(await money(later.booking.id)).toMatch(
      /Your card is saved\. €36\.00 will be reserved on \w{3} \d+ \w{3}, \d\d:\d\d/,
    )
    expect(await money(free.booking.id)).toContain('There is nothing to pay, and no card is asked for.')
  })

  it('shows each their own clock first and the other’s under it', async () => {
    const story = await agreed(world)
    const [paris, lisbon] = ['Europe/Paris', 'Europe/Lisbon'].map((timeZone) =>
      new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(
        story.booking.startAt,
      ),
    )
    const clocksOf = async (side: 'LEARNER' | 'EXPERT') =>
      (await rendered(world, await mailTo(world, story.booking.id, 'BOOKING_CONFIRMED', side))).text
        .match(/(\d\d:\d\d) to \d\d:\d\d, \w+ time/g)
        ?.map((line) => line.replace(/ to \d\d:\d\d/, ''))
    expect(await clocksOf('LEARNER')).toEqual([`${paris}, Paris time`, `${lisbon}, Lisbon time`])
    expect(await clocksOf('EXPERT')).toEqual([`${lisbon}, Lisbon time`, `${paris}, Paris time`])
  })

  it('leaves the other clock out where both show the same', async () => {
    const story = await agreed(world, { timeZone: 'Europe/Madrid' })
    const { text } = await rendered(
      world,
      await mailTo(world, story.booking.id, 'BOOKING_CONFIRMED', 'LEARNER'),
    )
    expect(text).not.toContain('Madrid')
  })

  it('keeps the learner’s zone as booked until they choose one', async () => {
    const story = await agreed(world)
    await world.db.user.update({
      where: { id: story.learner.user.id },
      data: { timeZone: 'America/New_York', timeZoneGuessed: true },
    })
    const mail = await mailTo(world, story.booking.id, 'BOOKING_CONFIRMED', 'LEARNER')
    expect((await rendered(world, mail)).text).toContain('Paris time')
    await world.db.user.update({ where: { id: story.learner.user.id }, data: { timeZoneGuessed: false } })
    expect((await rendered(world, mail)).text).toContain('New York time')
  })

  it('gives the expert what the learner wrote, but not in a regulated field', async () => {
    const story = await agreed(world)
    await world.db.booking.update({ where: { id: story.booking.id }, data: { note: 'It hurts here.' } })
    const mail = await mailTo(world, story.booking.id, 'BOOKING_CONFIRMED', 'EXPERT')
    expect((await rendered(world, mail)).text).toContain('What Julie wrote\n> It hurts here.')
    await world.db.category.update({ where: { slug: 'cooking' }, data: { regulated: true } })
    expect((await rendered(world, mail)).text).not.toContain('It hurts here.')
    await world.db.category.update({ where: { slug: 'cooking' }, data: { regulated: false } })
  })
})

describe('a session that does not take place', () => {
  const textOf = async (id: string, template: Parameters<typeof mailTo>[2], side: 'LEARNER' | 'EXPERT') =>
    (await rendered(world, await mailTo(world, id, template, side))).text

  it('cancelled late: half is charged, half comes back, the expert gets 80 % of the half', async () => {
    const { booking, ...people } = await agreed(world, HOUR_SESSION)
    await cancelled(world, { booking, ...people }, 'LEARNER')
    expect(await textOf(booking.id, 'BOOKING_CANCELLED', 'LEARNER')).toContain(
      'Reserved on your card: €75.00\nComes back: €37.50\nCharged: €37.50',
    )
    const expert = await textOf(booking.id, 'BOOKING_CANCELLED', 'EXPERT')
    expect(expert).toContain('Charged to Julie: €37.50\nVis-à-vis, 20 %: − €7.50\nYour share: €30.00')
    expect(expert).toContain('Julie wrote\n> I have a cold.')
    const { transferDueAt } = await world.db.payment.findUniqueOrThrow({ where: { bookingId: booking.id } })
    const until = formatMoment('en', transferDueAt ?? 0, 'Europe/Lisbon')
    expect(expert).toContain(`Your share is held until ${until}, in case of a claim`)
  })

  it('cancelled by the expert: all comes back, and each is told what it means', async () => {
    const { booking, ...people } = await agreed(world, HOUR_SESSION)
    await cancelled(world, { booking, ...people }, 'EXPERT')
    expect(await textOf(booking.id, 'BOOKING_CANCELLED', 'LEARNER')).toContain(
      'All of €75.00 comes back: the reservation on your card is released, and nothing was taken.',
    )
    expect(await textOf(booking.id, 'BOOKING_CANCELLED', 'EXPERT')).toContain('It counts in your record')
  })

  it('cancelled while the card was only saved: nothing was reserved', async () => {
    const { booking, ...people } = await agreed(world, { hoursAhead: 24 * 8 })
    await cancelled(world, { booking, ...people }, 'LEARNER')
    expect(await textOf(booking.id, 'BOOKING_CANCELLED', 'LEARNER')).toContain(
      'Nothing was reserved on your card',
    )
  })

  it('whose reservation ended by itself: it says so, and blames no bank for being late', async () => {
    const { booking } = await agreed(world)
    await loseReservation(world, booking.id)
    const learner = await textOf(booking.id, 'BOOKING_LAPSED', 'LEARNER')
    expect(learner).toContain('The €36.00 on your card are no longer reserved')
    expect(learner).toContain('nothing was taken')
    const expert = await textOf(booking.id, 'BOOKING_LAPSED', 'EXPERT')
    expect(expert).toContain('the money on the card of Julie Moreau is no longer reserved')
    for (const text of [learner, expert]) expect(text).not.toMatch(/12 h|had not reserved/)
    const french = await mailTo(world, booking.id, 'BOOKING_LAPSED', 'LEARNER')
    expect((await rendered(world, french, 'fr')).text).toContain(
      'Les 36,00 € ne sont plus réservés sur votre carte',
    )
  })

  it('the expert absent: all comes back without asking', async () => {
    const story = await agreed(world)
    await missed(world, story, 'EXPERT')
    const text = await textOf(story.booking.id, 'EXPERT_ABSENT', 'LEARNER')
    expect(text).toContain('was not there 10 min after the start')
    expect(text).toContain('All of €36.00 comes back')
  })

  it('the learner absent: charged as a late cancellation', async () => {
    const story = await agreed(world)
    await missed(world, story, 'LEARNER')
    expect(await textOf(story.booking.id, 'LEARNER_ABSENT', 'LEARNER')).toContain(
      'Reserved on your card: €36.00\nComes back: €18.00\nCharged: €18.00',
    )
    expect(await textOf(story.booking.id, 'LEARNER_ABSENT', 'EXPERT')).toContain('Your share: €14.40')
  })
})
