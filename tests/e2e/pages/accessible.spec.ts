import { DEMO_ACCOUNTS } from '#prisma/seed/accounts.ts'
import { expectAccessible } from '#tests/support/e2e/axe.ts'
import { bringForward, putOff } from '#tests/support/e2e/clock.ts'
import { expectFits } from '#tests/support/e2e/fits.ts'
import { aBooking } from '#tests/support/e2e/meeting.ts'
import { signIn } from '#tests/support/e2e/people.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

const PUBLIC = [
  '/',
  '/search?q=piano',
  '/search?q=qzxvw',
  '/experts/harpreet-gill',
  '/experts/harpreet-gill/reviews',
  '/fields/cooking',
  '/how-it-works',
  '/verification',
  '/refunds',
  '/help',
  '/sign-in',
  '/sign-up',
  '/account/deleted',
]

// Colours do not depend on the language nor names on the colours, nor either on the width: two of the eight say it all.
const LOOKS = [
  { locale: 'en', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { locale: 'fr', colorScheme: 'dark', viewport: { width: 360, height: 740 } },
] as const

for (const { locale, colorScheme, viewport } of LOOKS)
  test(`axe finds nothing on the public pages (${locale}, ${colorScheme}, ${viewport.width} px)`, async ({
    visitor,
  }) => {
    test.setTimeout(180_000)
    const page = await visitor({ colorScheme, viewport, reducedMotion: 'reduce', locale })
    for (const path of PUBLIC)
      await test.step(path, async () => {
        const answer = await page.goto(path === '/' ? `/${locale}` : `/${locale}${path}`)
        expect(answer?.status()).toBe(200)
        await expect(page.locator('html')).toHaveAttribute('lang', locale)
        await expectAccessible(page)
        await expectFits(page)
      })
  })

for (const { locale, colorScheme, viewport } of LOOKS)
  test(`axe finds nothing on the way from booking over the payment page to the lobby, nor in the studio (${locale}, ${colorScheme}, ${viewport.width} px)`, async ({
    db,
    visitor,
  }) => {
    test.setTimeout(180_000)
    const look = { colorScheme, viewport, reducedMotion: 'reduce' } as const
    const [learner, expert] = await Promise.all([visitor(look), visitor(look)])
    const { bookingId, other } = await aBooking({ db, learner, expert })
    const minutes = other.offering.durations[0]
    const at = new Date(Date.now() + 86_400_000 - (Date.now() % 900_000)).toISOString()
    const lookAt = async (path: string) => {
      const answer = await learner.goto(`/${locale}${path}`)
      expect(answer?.status(), path).toBe(200)
      await expectAccessible(learner)
      await expectFits(learner)
    }
    await lookAt(`/book?offering=${other.offering.id}&at=${at}&minutes=${minutes}`)
    await learner.getByRole('button', { name: /^(Book|Réserver) / }).click()
    await expect(learner).toHaveURL(/\/c\/pay\//)
    await expectAccessible(learner)
    // With what it says of an empty form.
    await learner.getByRole('button', { name: /^(Reserve|Save|Réserver|Enregistrer)/ }).click()
    await expectAccessible(learner)
    const { learnerId } = await db.booking.findUniqueOrThrow({ where: { id: bookingId } })
    const held = await db.booking.findFirstOrThrow({ where: { learnerId, status: 'HELD' } })
    await lookAt(`/bookings/${held.id}`)
    await lookAt('/bookings')
    await lookAt(`/bookings/${bookingId}`)
    await lookAt(`/bookings/${bookingId}/move`)
    await lookAt('/account')
    // It opens ten minutes before, and says so until then.
    await putOff(db, bookingId)
    await lookAt(`/session/${bookingId}`)
    await learner.getByRole('button', { name: /^(Check camera|Vérifier caméra)/ }).click()
    for (const device of ['camera', 'microphone'])
      await expect(learner.getByTestId(`check-${device}`)).toHaveAttribute('data-state', 'OK')
    await expect(learner.getByTestId('my-video')).toBeVisible()
    await expectAccessible(learner)
    await expectFits(learner)
    await bringForward(db, bookingId)
    await lookAt(`/session/${bookingId}`)
    for (const path of [
      '/studio/hours',
      '/studio/earnings',
      `/bookings/${bookingId}`,
      `/session/${bookingId}`,
    ]) {
      const answer = await expert.goto(`/${locale}${path}`)
      expect(answer?.status(), path).toBe(200)
      await expectAccessible(expert)
      await expectFits(expert)
    }
  })

test('axe finds nothing on the earnings of an expert who has some', async ({ visitor }) => {
  const ines = DEMO_ACCOUNTS.find(({ name }) => name === 'Inês Carvalho')
  if (!ines) throw new Error('The demo has lost its expert')
  const page = await visitor({ reducedMotion: 'reduce' })
  await signIn(page, ines, '/en/studio/earnings')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
})
