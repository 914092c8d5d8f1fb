import { expectHeld, FigureLog } from '#tests/support/e2e/figure-log.ts'
import { aMeeting } from '#tests/support/e2e/meeting.ts'
import {
  endForBoth,
  expectSeenAndHeard,
  expectStatus,
  figureOf,
  readMeter,
  untilSeconds,
} from '#tests/support/e2e/room.ts'
import { type SleepyBrowser, sleepyBrowser } from '#tests/support/e2e/sleepy-browser.ts'
import { test as base, expect } from '#tests/support/e2e/test.ts'

const test = base.extend<{ sleepy: SleepyBrowser }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  sleepy: async ({}, use) => {
    const sleepy = await sleepyBrowser()
    await use(sleepy)
    // However the test went: a browser that is stopped hears of no end.
    await sleepy.close()
  },
})

test('a hidden page goes on; a frozen one is missed and not paid, and comes back by itself, the meter with it', async ({
  db,
  visitor,
  sleepy,
}) => {
  test.setTimeout(150_000)
  const expert = await visitor()
  const { page: learner, hide, freeze, show } = sleepy
  const shown = await FigureLog.of(expert)
  const { bookingId } = await aMeeting({ db, learner, expert })
  await untilSeconds(expert, 1)

  await test.step('behind another page it is heard and counted as before', async () => {
    const before = await figureOf(expert)
    await hide()
    await expect.poll(() => learner.evaluate(() => document.visibilityState)).toBe('hidden')
    await untilSeconds(expert, before.seconds + 4)
    await show()
    await Promise.all([expectStatus(learner, 'RUNNING'), expectStatus(expert, 'RUNNING')])
  })

  await test.step('frozen until LiveKit takes it for gone, nothing of it is paid', async () => {
    const frozenAt = Date.now()
    await freeze()
    await expectStatus(expert, 'CANNOT_HEAR')
    await expectStatus(expert, 'OTHER_DROPPED', 45_000)
    expectHeld(shown, frozenAt)
    const { running, billableSeconds } = await readMeter(expert, bookingId)
    expect(running).toBe(false)
    expect(billableSeconds).toBeLessThanOrEqual(shown.during(frozenAt)[0]?.seconds ?? 0)
  })

  await test.step('shown again, it is back without a touch', async () => {
    const held = await figureOf(expert)
    await show()
    await expect.poll(() => learner.evaluate(() => document.visibilityState)).toBe('visible')
    await Promise.all([expectStatus(learner, 'RUNNING', 30_000), expectStatus(expert, 'RUNNING', 30_000)])
    await untilSeconds(expert, held.seconds + 2)
    await Promise.all([expectSeenAndHeard(learner), expectSeenAndHeard(expert)])
  })
  await endForBoth(expert)
  await expect(learner.getByTestId('over')).toBeVisible({ timeout: 20_000 })
})
