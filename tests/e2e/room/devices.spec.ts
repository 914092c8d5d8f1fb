import type { Page } from '@playwright/test'
import { FAKE_MEDIA, launchOptions } from '#tests/support/e2e/chromium.ts'
import { bringForward } from '#tests/support/e2e/clock.ts'
import { aBooking } from '#tests/support/e2e/meeting.ts'
import { ownBrowser } from '#tests/support/e2e/own-browser.ts'
import {
  endForBoth,
  enterRoom,
  expectSeenAndHeard,
  expectStatus,
  figureOf,
  untilSeconds,
} from '#tests/support/e2e/room.ts'
import { cameraOn, expectMoving, noteSounds, soundsOf } from '#tests/support/e2e/senses.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

// More than one camera on both sides, in the whole browser.
test.use({ launchOptions: launchOptions(FAKE_MEDIA) })

test('the lobby helps to allow, choose and try the devices; in the room each sees what the other switches and shares', async ({
  db,
  visitor,
}) => {
  test.setTimeout(150_000)
  const expert = await visitor()
  const { page: learner, close } = await ownBrowser({ asks: true, context: { permissions: [] } })
  await noteSounds(learner)
  const { bookingId } = await aBooking({ db, learner, expert })
  await bringForward(db, bookingId)

  await test.step('whoever refused camera and microphone is told how to allow them', async () => {
    await learner.goto(`/en/session/${bookingId}`)
    for (const device of ['camera', 'microphone']) {
      const row = learner.getByTestId(`check-${device}`)
      await expect(row).toHaveAttribute('data-state', 'WRONG')
      await expect(row).toContainText(`Your browser does not let us use the ${device}.`)
      await expect(row).toContainText('allow camera and microphone, then try again')
    }
    await learner.context().grantPermissions(['camera', 'microphone'])
    for (const device of ['camera', 'microphone']) {
      const row = learner.getByTestId(`check-${device}`)
      await row.getByRole('button', { name: 'Try again' }).click()
      await expect(row).toHaveAttribute('data-state', 'OK')
    }
    await expectMoving(learner, 'my-video')
  })

  await test.step('another camera, microphone and output can be chosen, and the bell rings on that one', async () => {
    await choose(learner, 'Camera', 'fake_device_2')
    await expect.poll(() => cameraOn(learner, 'my-video')).toBe('fake_device_2')
    await choose(learner, 'Microphone', 'Fake Audio Input 2')
    await expect(learner.getByTestId('check-microphone')).toContainText('We hear you.')
    await learner.getByRole('button', { name: 'Play the bell' }).click()
    await expect(learner.getByTestId('check-sound')).toContainText('Did you hear the bell?')
    const speaker = await choose(learner, 'Sound', 'Fake Audio Output 2')
    await learner.getByRole('button', { name: 'Play again' }).click()
    await expect.poll(() => soundsOf(learner)).toEqual([{ on: '' }, { on: speaker }])
    await expect(learner.getByTestId('check-sound')).toHaveAttribute('data-state', 'OK')
  })

  await learner.getByRole('button', { name: 'Enter the room' }).click()
  await enterRoom(expert, bookingId)
  await untilSeconds(learner, 1)
  const other = learner.getByTestId('other-half')

  await test.step('a muted microphone is told, and no reason to stop the meter', async () => {
    await expert.getByRole('button', { name: 'Microphone' }).click()
    await expect(other).toContainText('muted')
    await expect(expert.getByTestId('my-half')).toContainText('muted')
    const muted = await figureOf(learner)
    await untilSeconds(learner, muted.seconds + 4)
    await Promise.all([expectStatus(learner, 'RUNNING'), expectStatus(expert, 'RUNNING')])
    await expert.getByRole('button', { name: 'Microphone off' }).click()
    await expect(other).not.toContainText('muted')
  })

  await test.step('a camera that is off leaves the portrait', async () => {
    await expert.getByRole('button', { name: 'Camera' }).click()
    await expect(other).toContainText('camera off')
    await expect(learner.getByTestId('other-video')).toBeHidden()
    await expert.getByRole('button', { name: 'Camera off' }).click()
    await expect(other).not.toContainText('camera off')
  })

  await test.step('another camera and microphone are taken without leaving', async () => {
    await expert.getByRole('button', { name: 'Something is wrong' }).click()
    await choose(expert, 'Camera', 'fake_device_2')
    await expect.poll(() => cameraOn(expert, 'my-video')).toBe('fake_device_2')
    await choose(expert, 'Microphone', 'Fake Audio Input 2')
    await expert.getByRole('button', { name: 'Close' }).click()
    await expectSeenAndHeard(learner)
  })

  await test.step('a shared screen arrives beside the two faces, and goes', async () => {
    await expert.getByRole('button', { name: 'Share' }).click()
    await expectMoving(learner, 'other-share')
    await expect(other).toContainText('shares the screen')
    for (const face of ['other-video', 'my-video']) await expectMoving(learner, face)
    await expectMoving(expert, 'other-video')
    await expectStatus(learner, 'RUNNING')
    await expert.getByRole('button', { name: 'Stop sharing' }).click()
    await expect(learner.getByTestId('other-share')).toBeHidden()
    await expect(other).not.toContainText('shares the screen')
    await expectMoving(learner, 'other-video')
  })

  await endForBoth(learner)
  await expect(expert.getByTestId('over')).toBeVisible({ timeout: 20_000 })
  await close()
})

/** @returns the id of the device, once it is the one in use */
async function choose(page: Page, label: string, device: string): Promise<string> {
  const list = page.getByLabel(label, { exact: true })
  const [id = ''] = await list.selectOption({ label: device })
  await expect(list).toHaveValue(id)
  return id
}
