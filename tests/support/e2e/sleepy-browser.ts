import { chromium, type Page } from '@playwright/test'
import { freePort } from '#local/net/ports.ts'
import { addresses } from './addresses.ts'
import { FAKE_MEDIA, launchOptions } from './chromium.ts'

/** A browser that does with its page what a phone does: hides it behind another, freezes it, and shows it again. */
export interface SleepyBrowser {
  page: Page
  /** Behind another page; it runs on. */
  hide(): Promise<void>
  /** Hidden, and nothing of it runs any more, its picture and sound included. */
  freeze(): Promise<void>
  /** Shown again, whatever it was before. */
  show(): Promise<void>
  close(): Promise<void>
}

/** Playwright keeps the pages of a browser that it sets up itself awake: here it joins one as it stands. */
export async function sleepyBrowser(): Promise<SleepyBrowser> {
  const port = await freePort()
  const server = await chromium.launchServer(
    launchOptions([...FAKE_MEDIA, `--remote-debugging-port=${port}`]),
  )
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true })
  const [context] = browser.contexts()
  if (!context) throw new Error('A browser without a context')
  await context.grantPermissions(['camera', 'microphone'], { origin: addresses().appUrl })
  const page = await context.newPage()
  const life = await context.newCDPSession(page)
  const other = await context.newPage()
  await page.bringToFront()
  // Chromium on a desk lets a frozen page's media go on; a phone's system stops all of it.
  const tell = (signal: 'SIGSTOP' | 'SIGCONT') => {
    const { pid } = server.process()
    if (pid) process.kill(-pid, signal)
  }
  return {
    page,
    hide: () => other.bringToFront(),
    async freeze() {
      await other.bringToFront()
      await life.send('Page.setWebLifecycleState', { state: 'frozen' })
      tell('SIGSTOP')
    },
    async show() {
      tell('SIGCONT')
      await life.send('Page.setWebLifecycleState', { state: 'active' })
      await page.bringToFront()
    },
    close: () => server.kill(),
  }
}
