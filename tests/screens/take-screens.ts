import { join } from 'node:path'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { DEMO_ACCOUNTS } from '#prisma/seed/accounts.ts'
import { addresses } from '#tests/support/e2e/addresses.ts'
import { bookNextSlot } from '#tests/support/e2e/booking.ts'
import { bringForward } from '#tests/support/e2e/clock.ts'
import { mailTo } from '#tests/support/e2e/mailbox.ts'
import { signIn } from '#tests/support/e2e/people.ts'
import { endForBoth, enterRoom, expectSeenAndHeard, untilSeconds } from '#tests/support/e2e/room.ts'
import { PHONE, type Stage, WIDE } from './stage.ts'

const SIZES = [
  ['1440', WIDE],
  ['390', PHONE],
] as const

/** Eight screens of the journey, each in two widths. @returns the files, as `home-1440.png` */
export async function takeScreens(stage: Stage, folder: string): Promise<string[]> {
  const files: string[] = []
  const keep = async (page: Page, name: string) => {
    for (const [label, size] of SIZES) {
      await page.setViewportSize(size)
      await page.evaluate(() => document.fonts.ready)
      await page.waitForLoadState('networkidle').catch(() => {})
      const file = `${name}-${label}.png`
      // A palette keeps each well below 300 kB; the design has few colours.
      await sharp(await page.screenshot({ animations: 'disabled' }))
        .png({ palette: true, quality: 90, effort: 8 })
        .toFile(join(folder, file))
      files.push(file)
    }
    await page.setViewportSize(WIDE)
  }
  const [learner, expert] = [await stage.learner(), await stage.expert()]

  await learner.goto('/en')
  await keep(learner, 'home')
  await learner.goto('/en/search?q=mac')
  await keep(learner, 'search')
  await learner.goto('/en/experts/harpreet-gill')
  await learner.getByRole('list', { name: 'Time' }).getByRole('link').first().click()
  await learner.getByRole('button', { name: /^Book / }).waitFor()
  await keep(learner, 'expert')

  await signIn(learner, account('Julie Moreau'))
  await signIn(expert, account('Harpreet Gill'))
  const offering = await stage.db.offering.findFirstOrThrow({
    where: { expert: { handle: 'harpreet-gill' }, priceMode: 'PER_MINUTE' },
  })
  // The two minutes that are free in the demo would leave the meter at nothing.
  const paid = await stage.db.offering.update({ where: { id: offering.id }, data: { freeMinutes: 0 } })
  await learner.goto(`/en/experts/harpreet-gill?offering=${paid.id}`)
  const firstSlot = await learner.locator('[data-start]').first().getAttribute('data-start')
  const bookingId = await bookNextSlot(learner, paid, Number(firstSlot))
  const mail = await mailTo(account('Julie Moreau').email, /^Booked: /)
  const reader = await stage.learner()
  await reader.goto(`${addresses().mailboxUrl}/messages/${mail.id}/html`)
  await keep(reader, 'mail')

  await bringForward(stage.db, bookingId)
  await learner.goto(`/en/session/${bookingId}`)
  await learner.locator('[data-testid="check-network"][data-state="OK"]').waitFor()
  await keep(learner, 'lobby')
  await Promise.all([enterRoom(learner, bookingId), enterRoom(expert, bookingId)])
  await expectSeenAndHeard(learner)
  await untilSeconds(learner, 25)
  await keep(learner, 'room')
  await endForBoth(learner)
  await learner.getByTestId('over').waitFor({ timeout: 20_000 })
  await keep(learner, 'receipt')

  const earner = await stage.expert()
  await signIn(earner, account('Inês Carvalho'), '/en/studio/earnings')
  await earner.getByRole('heading', { level: 1 }).waitFor()
  await keep(earner, 'earnings')
  return files
}

function account(name: string) {
  const found = DEMO_ACCOUNTS.find((one) => one.name === name)
  if (!found) throw new Error(`The demo has no ${name}`)
  return found
}
