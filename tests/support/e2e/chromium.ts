import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { chromium, type LaunchOptions } from '@playwright/test'
import { CAMERA_FILE } from './camera.ts'

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
]

/** The browser that is there (CHROMIUM_PATH, else the usual places); undefined leaves it to Playwright's own. */
export function chromiumPath(): string | undefined {
  return process.env.CHROMIUM_PATH ?? USUAL.find((path) => existsSync(path))
}

/**
 * Chromium without its window (HEADLESS_SHELL_PATH, else the usual place), which leaves a quarter more of two cores to
 * what is tested; without one, the whole. It cannot hide a page, refuse a camera or notice that its network is gone.
 */
export function lightChromiumPath(): string | undefined {
  const { HEADLESS_SHELL_PATH = '/usr/bin/chromium-headless-shell' } = process.env
  return existsSync(HEADLESS_SHELL_PATH) ? HEADLESS_SHELL_PATH : chromiumPath()
}

/** Why no journey can be played here, in a sentence; null when there is a browser. */
export function missingBrowser(): string | null {
  const path = chromiumPath() ?? chromium.executablePath()
  if (existsSync(path)) return null
  const asked = process.env.CHROMIUM_PATH
    ? `CHROMIUM_PATH names ${path}, which is not there.`
    : 'There is no Chromium.'
  return `${asked} Install it (apt-get install chromium), or set CHROMIUM_PATH to one.`
}

/**
 * Cameras with a moving picture and microphones that beep, for whoever the browser allows them. Three cameras, because
 * the second speaks a format of depth cameras that no call encodes. Ten pictures a second: four browsers that encode
 * thirty would leave two cores no time for what is tested.
 */
export const FAKE_DEVICES = [
  '--use-fake-device-for-media-stream=fps=10,device-count=3',
  '--autoplay-policy=no-user-gesture-required',
  // Towards a server on loopback the browser may say its address; see LiveKit's recipe for tests.
  '--disable-features=WebRtcHideLocalIpsWithMdns',
]

/** The same, allowed without asking; whoever shares a screen gets one that is drawn. */
export const FAKE_MEDIA = [...FAKE_DEVICES, '--use-fake-ui-for-media-stream']

/** The same with one camera whose picture is small (see camera.ts): encoding a large one costs most of a core. */
export const SMALL_MEDIA = [...FAKE_MEDIA, `--use-file-for-fake-video-capture=${CAMERA_FILE}`]

export function launchOptions(args: readonly string[] = [], executablePath = chromiumPath()): LaunchOptions {
  // Chromium refuses its sandbox to root, and containers have no other user.
  const asRoot = userInfo().uid === 0 ? ['--no-sandbox'] : []
  return {
    executablePath,
    args: [...asRoot, '--disable-dev-shm-usage', ...args],
    // Whoever starts the browser ends it; left to itself it ends its starter too, in the middle of tidying up.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  }
}
