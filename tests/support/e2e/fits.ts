import { expect, type Page } from '@playwright/test'

/** Nothing stands out at the sides: a page that scrolls sideways is a broken page on a phone. */
export async function expectFits(page: Page): Promise<void> {
  const width = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement ?? document.body
    return { ofPage: scrollWidth, ofScreen: clientWidth }
  })
  expect(width.ofScreen, page.url()).toBe(page.viewportSize()?.width)
  expect(width.ofPage, page.url()).toBeLessThanOrEqual(width.ofScreen)
}
