import { addDays, isoDateAt } from '#src/domain/time/iso-date.ts'
import { expectAccessible } from '#tests/support/e2e/axe.ts'
import { anExpert, signIn } from '#tests/support/e2e/people.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

/** Some days ahead, where every expert of these tests is. */
const dateIn = (days: number) => addDays(isoDateAt(Date.now(), 'Europe/Paris'), days)

test('an expert sets the hours of one day, closes it, gives it back, and thinks better of that', async ({
  db,
  visitor,
}) => {
  const [page, learner] = [await visitor(), await visitor()]
  const expert = await anExpert(db)
  await signIn(page, expert, '/en/studio/hours')
  const section = page.locator('#days')
  const date = dateIn(3)
  const offered = async () => {
    await learner.goto(`/en/experts/${expert.handle}?from=${date}&day=${date}`)
    const times = learner.getByRole('list', { name: 'Time' }).getByRole('link')
    await expect(learner.getByRole('navigation', { name: 'Day' })).toBeVisible()
    return Promise.all((await times.all()).map(async (time) => (await time.innerText()).slice(0, 5)))
  }

  await test.step('two ranges', async () => {
    await section.getByLabel('Day', { exact: true }).fill(date)
    await section.getByRole('button', { name: 'Add a range' }).click()
    for (const [index, [from, to]] of [
      ['09:00', '09:30'],
      ['22:00', '00:00'],
    ].entries()) {
      await section.getByLabel(`Hours, range ${index + 1}, From`).fill(from ?? '')
      await section.getByLabel(`Hours, range ${index + 1}, To`).fill(to ?? '')
    }
    await section.getByRole('button', { name: 'Set this day' }).click()
    await expect(section.getByRole('listitem')).toContainText('09:00–09:30, 22:00–24:00')
    expect(await offered()).toContain('22:00')
    expect(await offered()).not.toContain('12:00')
  })

  await test.step('closed', async () => {
    await section.getByRole('link', { name: 'Change' }).click()
    await expect(section.getByLabel('Day', { exact: true })).toHaveValue(date)
    await expect(section.getByLabel('Hours, range 2, To')).toHaveValue('00:00')
    await section.getByLabel('Closed that day').check()
    await expect(section.getByLabel('Hours, range 1, From')).toBeHidden()
    await section.getByRole('button', { name: 'Set this day' }).click()
    await expect(section.getByRole('listitem')).toContainText('Closed')
  })

  await test.step('given back, and not after all', async () => {
    await section.getByRole('button', { name: 'Back to the weekly hours' }).click()
    await expect(section.getByRole('status')).toContainText('has its weekly hours again')
    await expectAccessible(page)
    await expect(section.getByText('No day has hours of its own.')).toBeVisible()
    await section.getByRole('button', { name: 'Undo' }).click()
    await expect(section.getByRole('listitem')).toContainText('Closed')
    await expect(section.getByRole('status')).toBeHidden()
  })
})

test('an expert who moves keeps the hours by the clock of the new place', async ({ db, visitor }) => {
  const page = await visitor()
  const expert = await anExpert(db)
  await signIn(page, expert, '/en/studio/hours')
  await page.getByText('Another time zone').click()
  await page.getByLabel('Time zone of your hours').selectOption('America/Toronto')
  await page.getByRole('button', { name: 'Use this zone' }).click()
  await expect(page.getByText('All hours are Toronto time')).toBeVisible()
  const { timeZone } = await db.expertProfile.findUniqueOrThrow({ where: { id: expert.expertId } })
  expect(timeZone).toBe('America/Toronto')
})

test('what is wrong on the page of hours is marked where it stands, in the reader’s language', async ({
  db,
  visitor,
}) => {
  const page = await visitor()
  const expert = await anExpert(db)
  await signIn(page, expert, '/fr/studio/hours')
  const days = page.locator('#days')

  await test.step('a day without hours', async () => {
    await days.getByLabel('Jour', { exact: true }).fill(dateIn(4))
    await days.getByRole('button', { name: 'Enregistrer ce jour' }).click()
    await expect(days.getByRole('alert')).toContainText('Voyez ce qui est signalé')
    await expect(days.getByText('À remplir.')).toBeVisible()
    await expect(days.getByLabel('Jour', { exact: true })).toHaveValue(dateIn(4))
  })

  await test.step('a day that is over', async () => {
    await days.getByLabel('Fermé ce jour-là').check()
    await days.getByLabel('Jour', { exact: true }).fill(dateIn(-2))
    await days.getByRole('button', { name: 'Enregistrer ce jour' }).click()
    await expect(days.getByText('C’est déjà passé.')).toBeVisible()
    await expect(days.getByLabel('Fermé ce jour-là')).toBeChecked()
  })

  await test.step('time off that is over', async () => {
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Ajouter ce congé' }) })
    await form.getByLabel('Du', { exact: true }).fill(dateIn(-9))
    await form.getByLabel('Au', { exact: true }).fill(dateIn(-8))
    await form.getByRole('button', { name: 'Ajouter ce congé' }).click()
    await expect(form.getByText('C’est déjà passé.')).toBeVisible()
  })

  await test.step('a question that cannot be read', async () => {
    await page.goto('/fr/studio/hours?date=1e9&time=%3Cb%3E')
    const question = page.locator('#explain')
    await expect(question.getByText('Cette valeur ne convient pas. Vérifiez-la.')).toHaveCount(2)
  })

  expect(await db.dateOverride.count({ where: { expertId: expert.expertId } })).toBe(0)
  expect(await db.timeOff.count({ where: { expertId: expert.expertId } })).toBe(0)
})
