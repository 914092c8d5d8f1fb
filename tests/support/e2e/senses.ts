import { expect, type Page } from '@playwright/test'

/**
 * So many pictures are presented on a video element from now on, each with something to see.
 */
export async function expectMoving(page: Page, testId: string, frames = 5): Promise<void> {
  const video = page.getByTestId(testId)
  await expect(video).toBeVisible({ timeout: 20_000 })
  await expect(async () => {
    const seen = await video.evaluate(countFrames, frames)
    expect(seen).toMatchObject({ frames })
    expect(seen.width).toBeGreaterThan(16)
  }).toPass({ timeout: 20_000 })
}

/** Runs in the page, until so many frames were presented or two seconds have passed. */
async function countFrames(element: Element, wanted: number): Promise<{ frames: number; width: number }> {
  const video = element as HTMLVideoElement
  let [frames, width] = [0, 0]
  await new Promise<void>((resolve) => {
    const count: VideoFrameRequestCallback = (_, frame) => {
      frames += 1
      width = frame.width
      if (frames === wanted) resolve()
      else video.requestVideoFrameCallback(count)
    }
    video.requestVideoFrameCallback(count)
    setTimeout(resolve, 2_000)
  })
  return { frames, width }
}

/** The camera whose picture runs on a video element, by the name that the system gives it. */
export function cameraOn(page: Page, testId: string): Promise<string | undefined> {
  return page
    .getByTestId(testId)
    .evaluate(
      (video) => ((video as HTMLVideoElement).srcObject as MediaStream | null)?.getVideoTracks()[0]?.label,
    )
}

/** A sound that a page played, and on which output: '' is the system's choice. */
interface Played {
  on: string
}

/** From now on the page remembers which sounds it really played, those with an address. Call before it opens. */
export async function noteSounds(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const played: Played[] = []
    Object.assign(window, { played })
    const { play } = HTMLAudioElement.prototype
    HTMLAudioElement.prototype.play = async function (this: HTMLAudioElement) {
      await play.call(this)
      if (this.src) played.push({ on: this.sinkId })
    }
  })
}

export function soundsOf(page: Page): Promise<Played[]> {
  return page.evaluate(() => (window as unknown as { played: Played[] }).played)
}
