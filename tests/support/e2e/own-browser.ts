import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { addresses } from './addresses.ts'
import { FAKE_DEVICES, FAKE_MEDIA, launchOptions } from './chromium.ts'

/** A whole browser of somebody's own, whose network can be cut or whose life can be ended. */
export interface OwnBrowser {
  page: Page
  /** As when the machine loses power: no goodbye to anybody. */
  kill(): void
  close(): Promise<void>
}

interface OwnBrowserOptions {
  args?: readonly string[]
  /** Camera and microphone only with the context's permission, as in everybody's browser. */
  asks?: boolean
  proxy?: { server: string; bypass: string }
  context?: BrowserContextOptions
}

export async function ownBrowser(options: OwnBrowserOptions = {}): Promise<OwnBrowser> {
  const { args = [], asks, proxy, context } = options
  const media = asks ? FAKE_DEVICES : FAKE_MEDIA
  const server = await chromium.launchServer({ ...launchOptions([...media, ...args]), proxy })
  const browser: Browser = await chromium.connect(server.wsEndpoint())
  const page = await (
    await browser.newContext({
      baseURL: addresses().appUrl,
      permissions: ['camera', 'microphone'],
      locale: 'en-GB',
      timezoneId: 'Europe/Paris',
      viewport: { width: 1024, height: 700 },
      ...context,
    })
  ).newPage()
  return {
    page,
    kill() {
      const { pid } = server.process()
      // Playwright makes each browser the leader of a group, which its helpers belong to.
      if (pid) process.kill(-pid, 'SIGKILL')
    },
    close: () => server.kill(),
  }
}
