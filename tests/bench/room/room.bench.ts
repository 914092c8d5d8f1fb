import { chromium, type Page } from '@playwright/test'
import type { Interruption } from '#local/supervisor/interruption.ts'
import { openDatabase } from '#src/server/db/client.ts'
import { addresses } from '#tests/support/e2e/addresses.ts'
import { FAKE_MEDIA, launchOptions, missingBrowser } from '#tests/support/e2e/chromium.ts'
import { aMeeting } from '#tests/support/e2e/meeting.ts'
import { startForTests } from '#tests/support/e2e/start-for-tests.ts'
import type { BenchResult } from '../result.ts'

const ROUNDS = 24

/** From the learner's click on "Enter the room" to the first frame of the expert's camera, who is there already. */
export async function run(interruption: Interruption): Promise<BenchResult[]> {
  const missing = missingBrowser()
  if (missing) throw new Error(missing)
  const { stop } = await interruption.hold((signal) => startForTests('npm run bench', signal))
  const { appUrl: baseURL, databaseUrl } = addresses()
  const db = openDatabase(databaseUrl, 3)
  const browser = await chromium.launch(launchOptions(FAKE_MEDIA))
  try {
    const visitor = async () =>
      (
        await browser.newContext({ baseURL, locale: 'en-GB', permissions: ['camera', 'microphone'] })
      ).newPage()
    const { learner, bookingId } = await aMeeting({ db, learner: await visitor(), expert: await visitor() })
    const times: { connected: number; frame: number }[] = []
    for (let round = 0; round < ROUNDS; round++) times.push(await enterAgain(learner, bookingId))
    const at = (key: 'connected' | 'frame', share: number) => {
      const sorted = times.map((time) => time[key]).sort((a, b) => a - b)
      return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
    }
    return [
      {
        name: 'room: click on "Enter the room" → the other’s first frame',
        unit: 'ms',
        value: at('frame', 0.5),
        target: { atMost: 800 },
        detail: `median of ${ROUNDS}, slowest ${Math.round(at('frame', 1))}; connected after ${Math.round(at('connected', 0.5))}`,
      },
    ]
  } finally {
    await browser.close()
    await db.$disconnect()
    await stop()
  }
}

/** Out by leaving the page, in again through the lobby. @returns milliseconds since the click */
async function enterAgain(page: Page, bookingId: string): Promise<{ connected: number; frame: number }> {
  await page.goto(`/en/session/${bookingId}`)
  for (const part of ['camera', 'microphone', 'network'])
    await page.locator(`[data-testid="check-${part}"][data-state="OK"]`).waitFor({ timeout: 20_000 })
  const marks = page.evaluate(heardMarks)
  await page.getByRole('button', { name: 'Enter the room' }).click()
  return marks
}

/** In the page: told by the browser rather than asked again and again, which costs the page what is measured. */
function heardMarks(): Promise<{ connected: number; frame: number }> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('No picture of the other within 20 s')), 20_000)
    const at: Record<string, number> = {}
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) at[name] = startTime
      const { 'room:click': click, 'room:connected': connected, 'room:first-remote-frame': frame } = at
      if (click === undefined || connected === undefined || frame === undefined) return
      resolve({ connected: connected - click, frame: frame - click })
    }).observe({ type: 'mark' })
  })
}
