import { readRunRecord } from '#local/supervisor/who-runs.mjs'
import { STATE_DIR } from '#tests/support/e2e/addresses.ts'
import { bringForward } from '#tests/support/e2e/clock.ts'
import { aBooking } from '#tests/support/e2e/meeting.ts'
import { enterRoom, expectStatus, untilSeconds } from '#tests/support/e2e/room.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

test('while the video server is away the room says so and counts nothing; when it is back, so are both', async ({
  db,
  visitor,
  complaints,
  request,
}) => {
  test.setTimeout(180_000)
  const [learner, expert] = await Promise.all([visitor(), visitor()])
  const { bookingId } = await aBooking({ db, learner, expert })
  await bringForward(db, bookingId)
  const pid = readRunRecord(STATE_DIR)?.children.find(({ name }) => name === 'LiveKit')?.pid
  if (!pid) throw new Error('LiveKit is not on record')

  // Stopped, not ended: its port answers nobody, as behind a broken network.
  process.kill(pid, 'SIGSTOP')
  try {
    await learner.goto(`/en/session/${bookingId}`)
    await expect(learner.getByTestId('check-network')).toHaveAttribute('data-state', 'WRONG', {
      timeout: 60_000,
    })
    await learner.getByRole('button', { name: 'Enter the room' }).click()
    await expectStatus(learner, 'UNAVAILABLE', 60_000)
    await expect(learner.getByTestId('meter')).toHaveAttribute('data-amount-minor', '0')
    await expect
      .poll(
        async () => ((await (await request.get('/api/health/ready')).json()) as { state: string }).state,
        {
          timeout: 40_000,
        },
      )
      .toBe('degraded')
  } finally {
    process.kill(pid, 'SIGCONT')
  }
  await enterRoom(expert, bookingId)
  await expectStatus(learner, 'RUNNING', 60_000)
  await untilSeconds(learner, 1)
  expect(
    await db.attendanceObservation.count({ where: { bookingId, kind: 'JOINED', role: 'LEARNER' } }),
  ).toBe(1)
  // Refusals of the entry, and the sockets that nobody answered.
  complaints.all = complaints.all.filter(
    (complaint) => !/503|WebSocket|rtc|signal|Failed to load/.test(complaint),
  )
})
