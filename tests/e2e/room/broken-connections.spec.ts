import { DETECTION_LAG } from '#src/domain/policy/session.ts'
import { aCable, CABLED, EVERYWHERE } from '#tests/support/e2e/cable.ts'
import { FAKE_MEDIA, launchOptions } from '#tests/support/e2e/chromium.ts'
import { expectHeld, FigureLog, LAG } from '#tests/support/e2e/figure-log.ts'
import { HearingLog } from '#tests/support/e2e/hearing.ts'
import { expectBalancedLedger } from '#tests/support/e2e/ledger.ts'
import { aMeeting } from '#tests/support/e2e/meeting.ts'
import { ownBrowser } from '#tests/support/e2e/own-browser.ts'
import { endForBoth, expectStatus, figureOf, untilSeconds } from '#tests/support/e2e/room.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

// The whole browser on both sides, as readers have it.
test.use({ launchOptions: launchOptions(FAKE_MEDIA) })

/** Milliseconds. */
const CUT = 20_000

test('a cut of 20 s on one side and a reload on the other: only the time together is paid', async ({
  db,
  visitor,
}) => {
  test.setTimeout(180_000)
  const [cable, log] = [await aCable(), new HearingLog()]
  const proxy = { server: cable.server, bypass: EVERYWHERE }
  const { page: learner, close } = await ownBrowser({ args: CABLED, proxy })
  const expert = await visitor()
  await Promise.all([log.listen(learner, 'learner'), log.listen(expert, 'expert')])
  const figures = await Promise.all([FigureLog.of(learner), FigureLog.of(expert)])
  const { bookingId } = await aMeeting({ db, learner, expert })
  await untilSeconds(learner, 8)

  const cutAt = Date.now()
  const back = cable.cut(CUT)
  await expectStatus(learner, 'YOU_DROPPED')
  await expectStatus(expert, /CANNOT_HEAR|OTHER_DROPPED/)
  const held = await figureOf(expert)
  await back
  for (const shown of figures) expectHeld(shown, cutAt, cutAt + CUT)
  await untilSeconds(expert, held.seconds + 6, 60_000)

  await expert.reload()
  await untilSeconds(expert, held.seconds + 12, 60_000)
  const endedAt = await endForBoth(expert)
  await expect(expert.getByTestId('over')).toBeVisible({ timeout: 20_000 })
  const { billableSeconds } = await db.liveSession.findUniqueOrThrow({ where: { bookingId } })
  const together = log.overlap(endedAt)
  test.info().annotations.push({ type: 'figures', description: `${billableSeconds} s paid of ${together} s` })
  expect(billableSeconds).toBeLessThanOrEqual(together + 1)
  expect(billableSeconds).toBeGreaterThanOrEqual(together - 1 - LAG)
  await Promise.all([close(), cable.close()])
  await expectBalancedLedger(db)
})

test('a browser that is killed: LiveKit takes some 21 s to notice, and the learner pays for none of them', async ({
  db,
  visitor,
}) => {
  test.setTimeout(150_000)
  const log = new HearingLog()
  const { page: expert, kill } = await ownBrowser()
  const learner = await visitor()
  await Promise.all([log.listen(learner, 'learner'), log.listen(expert, 'expert')])
  const shown = await FigureLog.of(learner)
  const { bookingId } = await aMeeting({ db, learner, expert })
  await untilSeconds(learner, 8)

  const killedAt = Date.now()
  kill()
  const left = () =>
    db.attendanceObservation.findFirst({
      where: { bookingId, kind: 'LEFT', role: 'EXPERT', source: 'WEBHOOK' },
    })
  await expect.poll(async () => (await left())?.reason, { timeout: 45_000 }).toBe('CONNECTION_TIMEOUT')
  const noticedAfter = ((await left())?.receivedAt.getTime() ?? 0) - killedAt
  expect(noticedAfter).toBeGreaterThan(10_000)
  expect(noticedAfter).toBeLessThan(DETECTION_LAG + 5_000)
  expectHeld(shown, killedAt)

  const endedAt = await endForBoth(learner)
  await expect(learner.getByTestId('over')).toBeVisible({ timeout: 20_000 })
  const { billableSeconds } = await db.liveSession.findUniqueOrThrow({ where: { bookingId } })
  const together = log.overlap(endedAt)
  const figures = `${billableSeconds} s paid of ${together} s; noticed after ${noticedAfter} ms`
  test.info().annotations.push({ type: 'figures', description: figures })
  expect(billableSeconds).toBeLessThanOrEqual(together + 1)
  expect(billableSeconds).toBeGreaterThanOrEqual(together - 1 - LAG)
})
