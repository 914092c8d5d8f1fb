import { expect, type Page } from '@playwright/test'
import type { MeterReading } from '#src/features/live/read-meter.ts'
import { pageAt } from './addresses.ts'

/** Through the lobby into the room: waits for camera and microphone, without which there is no meter. */
export async function enterRoom(page: Page, bookingId: string): Promise<void> {
  await page.goto(pageAt(`/en/session/${bookingId}`))
  for (const part of ['camera', 'microphone'])
    await expect(page.getByTestId(`check-${part}`)).toHaveAttribute('data-state', 'OK', { timeout: 20_000 })
  await page.getByRole('button', { name: 'Enter the room' }).click()
  await expect(page.getByTestId('meter')).toBeVisible()
}

/** What both pages show of the meter. */
export interface Figure {
  status: string
  seconds: number
  amountMinor: number
}

export async function figureOf(page: Page): Promise<Figure> {
  return page.getByTestId('meter').evaluate((meter) => ({
    status: meter.dataset.status ?? '',
    seconds: Number(meter.dataset.seconds),
    amountMinor: Number(meter.dataset.amountMinor),
  }))
}

/** What the server says of the meter at this moment, to one of the two. */
export async function readMeter(page: Page, bookingId: string): Promise<MeterReading> {
  const answer = await page.request.get(pageAt(`/api/sessions/${bookingId}/meter`))
  expect(answer.status()).toBe(200)
  return (await answer.json()) as MeterReading
}

export async function expectStatus(page: Page, status: string | RegExp, timeout = 20_000): Promise<void> {
  await expect(page.getByTestId('meter')).toHaveAttribute('data-status', status, { timeout })
}

/** Waits until the meter shows at least so many seconds. */
export async function untilSeconds(page: Page, seconds: number, timeout = 40_000): Promise<void> {
  await expect(async () => expect((await figureOf(page)).seconds).toBeGreaterThanOrEqual(seconds)).toPass({
    timeout,
    intervals: [100],
  })
}

/**
 * Picture and sound of the other really arrive: twenty frames of their camera are presented on the video element,
 * and their beep is in the stream that the audio element plays.
 */
export async function expectSeenAndHeard(page: Page): Promise<void> {
  await expect(page.getByTestId('other-video')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByTestId('other-sound')).toBeAttached()
  const { frames, loudest, plays } = await page.evaluate(watchOther, 20_000)
  expect(frames).toBeGreaterThanOrEqual(20)
  expect(loudest).toBeGreaterThan(0.01)
  expect(plays).toBe(true)
}

/**
 * Runs in the page, until twenty frames of one element and a sound have come or `most` ms have passed. Whoever comes
 * back by another connection gets another element: then that one is watched, from nothing.
 */
async function watchOther(most: number): Promise<{ frames: number; loudest: number; plays: boolean }> {
  const context = new AudioContext()
  await context.resume()
  const analyser = context.createAnalyser()
  const samples = new Float32Array(analyser.fftSize)
  let watched: HTMLVideoElement | null = null
  let heard: MediaStream | null = null
  let source: MediaStreamAudioSourceNode | null = null
  let [frames, loudest, plays] = [0, 0, false]
  const until = performance.now() + most
  while (performance.now() < until && (frames < 20 || loudest < 0.01)) {
    const video = document.querySelector<HTMLVideoElement>('[data-testid="other-video"]')
    if (video && video !== watched) {
      watched = video
      frames = 0
      video.requestVideoFrameCallback(function count() {
        if (watched !== video) return
        frames += 1
        video.requestVideoFrameCallback(count)
      })
    }
    const sound = document.querySelector<HTMLAudioElement>('[data-testid="other-sound"]')
    const stream = sound?.srcObject instanceof MediaStream ? sound.srcObject : null
    if (stream && stream !== heard) {
      source?.disconnect()
      source = context.createMediaStreamSource(stream)
      source.connect(analyser)
      heard = stream
      loudest = 0
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
    analyser.getFloatTimeDomainData(samples)
    loudest = Math.max(loudest, ...samples)
    plays = sound?.paused === false
  }
  await context.close()
  return { frames, loudest, plays }
}

/** @returns when the button was pressed, epoch milliseconds: what they say after that is nobody's session */
export async function endForBoth(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'End', exact: true }).click()
  const pressedAt = Date.now()
  await page.getByRole('button', { name: 'End for both' }).click()
  return pressedAt
}
