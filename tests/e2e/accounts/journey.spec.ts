import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { addresses } from '#tests/support/e2e/addresses.ts'
import { mailedLink } from './mailed-link.ts'

const { appUrl } = addresses()
const WAY_BACK = '/en/how-it-works?from=booking'

async function signUp(page: Page, email: string, next: string): Promise<void> {
  await page.goto(`${appUrl}/en/sign-in?${new URLSearchParams({ next })}`)
  await page.getByRole('link', { name: 'Create one' }).click()
  await page.getByLabel('Name').fill('Zoë O’Hara')
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('button', { name: 'Create my account' }).click()
  await expect(page.getByText(`We have written to ${email}`)).toBeVisible()
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('main').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test('signing up on the way to a booking leads back to it, even through another browser', async ({
  page,
  browser,
}) => {
  const email = `${randomUUID()}@example.org`
  await signUp(page, email, WAY_BACK)
  const link = await mailedLink(email)

  const phone = await (await browser.newContext({ timezoneId: 'Asia/Tokyo' })).newPage()
  await phone.goto(link)
  await expect(phone.getByRole('heading', { name: 'Welcome, Zoë O’Hara' })).toBeVisible()
  await expectAccessible(phone)
  await phone.getByLabel('Password, if you want one').fill('short')
  await phone.getByRole('button', { name: 'Confirm and go on' }).click()
  await expect(phone.getByText('At least 10 characters, please.')).toBeVisible()
  await phone.getByLabel('Password, if you want one').fill('a very good secret')
  await phone.getByRole('button', { name: 'Confirm and go on' }).click()
  await phone.waitForURL(`${appUrl}${WAY_BACK}`)

  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
  await page.goto(`${appUrl}/en/sign-in?${new URLSearchParams({ next: WAY_BACK })}`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill('a very good secret')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(`${appUrl}${WAY_BACK}`)
})

test('what is wrong in a form is said beside the field, in its language, and what was typed stays', async ({
  page,
}) => {
  await page.goto(`${appUrl}/fr/sign-in`)
  await page.getByLabel('E-mail').fill('pas-une-adresse')
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await expect(page.getByText('Ce n’est pas une adresse e-mail.')).toBeVisible()
  await expect(page.getByLabel('E-mail')).toHaveValue('pas-une-adresse')
  await expect(page.getByLabel('E-mail')).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page)
})

test('an account is changed, its other browsers are signed out, and it is deleted', async ({
  page,
  browser,
}) => {
  const email = `${randomUUID()}@example.org`
  await signUp(page, email, '/en/account')
  await page.goto(await mailedLink(email))
  await page.getByRole('button', { name: 'Confirm and go on' }).click()
  await page.waitForURL(`${appUrl}/en/account`)
  await expectAccessible(page)

  await page.getByLabel('New password').fill('a very good secret')
  await page.getByRole('button', { name: 'Set password' }).click()
  await expect(page.getByText('Saved. Other browsers are signed out.')).toBeVisible()

  const other = await (await browser.newContext()).newPage()
  await other.goto(`${appUrl}/en/sign-in?next=/en/account`)
  await other.getByLabel('E-mail').fill(email)
  await other.getByLabel('Password').fill('a very good secret')
  await other.getByRole('button', { name: 'Sign in', exact: true }).click()
  await other.waitForURL(`${appUrl}/en/account`)

  await page.reload()
  await page.getByRole('button', { name: /^Sign out Chrome/ }).click()
  await expect(page.getByRole('button', { name: /^Sign out Chrome/ })).toHaveCount(0)
  await other.reload()
  await other.waitForURL(/\/en\/sign-in\?next=%2Fen%2Faccount$/)

  await page.getByLabel('Time zone').selectOption('Pacific/Auckland')
  await page.getByRole('combobox', { name: 'Language' }).selectOption('fr')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.waitForURL(`${appUrl}/fr/account?saved=1`)
  await expect(page.getByText('Enregistré.', { exact: true })).toBeVisible()
  await expect(page.getByLabel('Fuseau horaire')).toHaveValue('Pacific/Auckland')

  await page.getByRole('button', { name: 'Supprimer mon compte' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(email)
  await dialog.getByRole('button', { name: 'Supprimer mon compte' }).click()
  await page.waitForURL(`${appUrl}/fr/account/deleted`)
  await page.goto(`${appUrl}/fr/account`)
  await page.waitForURL(/\/fr\/sign-in/)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('one signs in by password and is told what is wrong', async ({ page }) => {
    await page.goto(`${appUrl}/en/sign-in`)
    await page.getByLabel('E-mail').fill(`${randomUUID()}@example.org`)
    await page.getByLabel('Password').fill('wrong wrong wrong')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByText('Address and password do not match.')).toBeVisible()
  })
})
