import { expectAccessible } from '#tests/support/e2e/axe.ts'
import { bringForward } from '#tests/support/e2e/clock.ts'
import { FigureLog } from '#tests/support/e2e/figure-log.ts'
import { aBooking, aMeeting } from '#tests/support/e2e/meeting.ts'
import { aLearner, signIn } from '#tests/support/e2e/people.ts'
import {
  endForBoth,
  enterRoom,
  expectSeenAndHeard,
  expectStatus,
  figureOf,
  untilSeconds,
} from '#tests/support/e2e/room.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

test('a second tab takes the session over, the first says so and can take it back, and chat outlives both', async ({
  db,
  visitor,
}) => {
  test.setTimeout(180_000)
  const [learner, expert] = await Promise.all([visitor(), visitor()])
  const { bookingId } = await aMeeting({ db, learner, expert })
  await untilSeconds(learner, 1)

  await learner.getByRole('button', { name: /^Chat/ }).click()
  await learner.getByRole('textbox', { name: /^Message to/ }).fill('Is the blue cable right?')
  await learner.keyboard.press('Enter')
  await expert.getByRole('button', { name: /^Chat/ }).click()
  await expect(expert.getByTestId('message')).toContainText('Is the blue cable right?')

  const second = await learner.context().newPage()
  await enterRoom(second, bookingId)
  await expectStatus(learner, 'TAKEN')
  // The camera is the other tab's: many telephones lend it to one only.
  await expect(learner.getByTestId('my-video')).toHaveCount(0)
  await expectAccessible(learner)
  await expectStatus(second, 'RUNNING')
  const before = await figureOf(second)
  await untilSeconds(second, before.seconds + 2)
  await second.getByRole('button', { name: /^Chat/ }).click()
  await expect(second.getByTestId('message')).toContainText('Is the blue cable right?')

  const speaks = learner.waitForResponse((answer) => answer.url().endsWith('/beat'))
  await learner.getByRole('button', { name: 'Take it back here' }).click()
  await expectStatus(second, 'TAKEN')
  await speaks
  await expect(learner.getByTestId('my-video')).toBeVisible()
  await expectStatus(learner, 'RUNNING')
  await expectSeenAndHeard(expert)

  await learner.reload()
  await expectStatus(learner, 'RUNNING')
  await learner.getByRole('button', { name: /^Chat/ }).click()
  await expect(learner.getByTestId('message')).toContainText('Is the blue cable right?')

  await test.step('it ends as of the button, however long that takes to arrive', async () => {
    await learner.route('**/end', async (route) => {
      await learner.waitForTimeout(2_000)
      await route.continue()
    })
    await endForBoth(learner)
    const { seconds } = await figureOf(learner)
    await expect(learner.getByTestId('over')).toBeVisible({ timeout: 20_000 })
    const charged = Number(await learner.getByTestId('over').getAttribute('data-seconds'))
    expect(charged).toBeLessThanOrEqual(seconds)
    expect(charged).toBeGreaterThanOrEqual(seconds - 1)
  })
})

test('both are warned before the maximum that the learner chose; at it the session ends by itself, and not a cent more is taken', async ({
  db,
  visitor,
}) => {
  test.setTimeout(150_000)
  const [learner, expert] = await Promise.all([visitor(), visitor()])
  const figures = await Promise.all([FigureLog.of(learner), FigureLog.of(expert)])
  const { bookingId, expert: page } = await aBooking({ db, learner, expert })
  // The shortest that can be booked is five minutes: this agreement says one.
  await db.booking.update({ where: { id: bookingId }, data: { durationMinutes: 1, capMinor: 600 } })
  await bringForward(db, bookingId)
  await Promise.all([enterRoom(learner, bookingId), enterRoom(page, bookingId)])
  for (const each of [learner, expert]) {
    await expectStatus(each, 'LITTLE_LEFT')
    await expect(each.getByTestId('notice')).toContainText('left until the maximum of €6.00')
    await expect(each.getByTestId('notice')).toContainText('Then the session ends by itself')
  }
  for (const each of [learner, expert])
    await expect(each.getByTestId('over')).toHaveAttribute('data-amount-minor', '600', { timeout: 90_000 })
  for (const { all, last } of figures) {
    expect(last).toMatchObject({ seconds: 60, amountMinor: 600 })
    expect(all.filter(({ amountMinor }) => amountMinor > 600)).toEqual([])
  }
  const session = await db.liveSession.findUniqueOrThrow({ where: { bookingId } })
  expect(session).toMatchObject({ endedBy: 'CAP_REACHED', billableSeconds: 60, amountMinor: 600 })
  await expect
    .poll(async () => (await db.payment.findUniqueOrThrow({ where: { bookingId } })).capturedMinor, {
      timeout: 20_000,
    })
    .toBe(600)
})

test('a room that LiveKit cannot be reached for says so, and nothing is charged', async ({
  db,
  visitor,
  complaints,
}) => {
  const [learner, expert] = await Promise.all([visitor(), visitor()])
  const { bookingId } = await aBooking({ db, learner, expert })
  await bringForward(db, bookingId)
  await learner.routeWebSocket(/\/rtc/, (socket) => socket.close())
  await learner.goto(`/en/session/${bookingId}`)
  await expect(learner.getByTestId('check-network')).toHaveAttribute('data-state', 'WRONG', {
    timeout: 30_000,
  })
  await learner.getByRole('button', { name: 'Enter the room' }).click()
  await expectStatus(learner, 'UNAVAILABLE', 30_000)
  await expect(learner.getByTestId('notice')).toContainText('nothing is charged')
  await enterRoom(expert, bookingId)
  await expectStatus(expert, 'OTHER_MISSING')
  for (const page of [learner, expert])
    await expect(page.getByTestId('meter')).toHaveAttribute('data-amount-minor', '0')
  expect(await db.payment.findUniqueOrThrow({ where: { bookingId } })).toMatchObject({
    status: 'AUTHORISED',
    capturedMinor: 0,
  })
  complaints.all = complaints.all.filter((complaint) => !/WebSocket|signal|rtc/i.test(complaint))
})

test('the room is for the two of the booking alone, and only around its time', async ({
  db,
  visitor,
  complaints,
}) => {
  const [learner, expert, stranger, nobody] = await Promise.all([visitor(), visitor(), visitor(), visitor()])
  const { bookingId } = await aBooking({ db, learner, expert })
  const entry = `/api/sessions/${bookingId}/entry`
  const ask = (page: typeof learner) =>
    page.evaluate(async (path) => {
      const answer = await fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
      const body = (await answer.json()) as { token?: string; error?: { code: string } }
      return { status: answer.status, code: body.error?.code, hasToken: Boolean(body.token) }
    }, entry)

  await db.booking.update({
    where: { id: bookingId },
    data: { startAt: new Date(Date.now() + 3_600_000), endAt: new Date(Date.now() + 4_200_000) },
  })
  expect(await ask(learner)).toEqual({ status: 409, code: 'ROOM_NOT_OPEN', hasToken: false })
  await learner.goto(`/en/session/${bookingId}`)
  await expect(learner.getByRole('heading', { name: /The room opens at/ })).toBeVisible()

  await bringForward(db, bookingId)
  expect(await ask(learner)).toMatchObject({ status: 200, hasToken: true })
  await signIn(stranger, await aLearner(db, 'Otto Fremd'))
  const refused = await ask(stranger)
  expect([403, 404]).toContain(refused.status)
  expect(refused.hasToken).toBe(false)
  const page = await stranger.goto(`/en/session/${bookingId}`)
  expect(page?.status()).toBe(404)
  await nobody.goto('/en')
  expect(await ask(nobody)).toMatchObject({ status: 401, hasToken: false })
  await nobody.goto(`/en/session/${bookingId}`)
  await expect(nobody).toHaveURL(/\/en\/sign-in\?next=/)

  await db.booking.update({
    where: { id: bookingId },
    data: { startAt: new Date(Date.now() - 1_200_000), endAt: new Date(Date.now() - 600_000) },
  })
  expect(await ask(learner)).toEqual({ status: 410, code: 'ROOM_CLOSED', hasToken: false })
  // The browser says each refusal aloud, as it was asked to provoke them.
  complaints.all = complaints.all.filter((complaint) => !/status of 4\d\d/.test(complaint))
})
