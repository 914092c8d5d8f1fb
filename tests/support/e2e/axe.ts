import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** WCAG 2.2 AA and axe's own good practice, on the whole page once it has arrived. */
export async function expectAccessible(page: Page): Promise<void> {
  // Next streams the head of a page after its body, also when the page is drawn anew because something happened to the
  // booking: one that never gets a title fails here.
  await expect(page).toHaveTitle(/\S/)
  let violations = await violationsOn(page)
  if (violations.some(({ id }) => id === 'document-title')) {
    await expect(page).toHaveTitle(/\S/)
    violations = await violationsOn(page)
  }
  const told = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`).slice(0, 5),
  }))
  expect(told, `axe on ${page.url()}`).toEqual([])
}

async function violationsOn(page: Page) {
  // Our pages hold no frames: without the ways around them, and without a list of all that is right, it takes half the time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .withTags(STANDARDS)
    .analyze()
  return violations
}
