import type { Page } from '@playwright/test'
import { freePort } from '#local/net/ports.ts'
import { ROOT } from '#local/root.ts'
import { startPart, webPart, workerPart } from '#local/stack/parts.ts'
import { readRunRecord } from '#local/supervisor/who-runs.mjs'
import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { addresses, STATE_DIR } from '#tests/support/e2e/addresses.ts'
import { mailTo } from '#tests/support/e2e/mailbox.ts'
import { aBooking } from '#tests/support/e2e/meeting.ts'
import { aLearner } from '#tests/support/e2e/people.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

function pidOf(part: string): number {
  const pid = readRunRecord(STATE_DIR)?.children.find(({ name }) => name === part)?.pid
  if (!pid) throw new Error(`${part} is not on record`)
  return pid
}

test('a server that is told to stop ends its open streams, finishes the job in its hands, and exits by itself', async ({
  db,
  visitor,
}) => {
  test.setTimeout(120_000)
  const { appUrl, env } = addresses()
  const [learner, expert] = await Promise.all([visitor(), visitor()])
  const { bookingId } = await aBooking({ db, learner, expert })
  const addressee = await aLearner(db)
  const port = await freePort()
  const place = { root: ROOT, stateDir: STATE_DIR, ports: { app: port } }
  const server = await startPart(
    webPart(place, 'production', { ...env, PORT: String(port), WORKER: 'embedded' }),
  )

  const cookies = await learner.context().cookies(appUrl)
  const stream = await fetch(`http://127.0.0.1:${port}/api/events?booking=${bookingId}`, {
    headers: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
  })
  expect(stream.status).toBe(200)
  const streamEnded = new Response(stream.body).text()

  const [worker, mailbox] = [pidOf('Worker'), pidOf('Mailbox')]
  // Other mails may wait for their hour: what counts is that none is left in hands that are gone.
  const active = () => mailsInHand(db)
  await expect.poll(() => mailsSoon(db), { timeout: 45_000 }).toEqual([])
  // Only the new server may take the job, and the mail server keeps it waiting.
  for (const pid of [worker, mailbox]) process.kill(pid, 'SIGSTOP')
  try {
    await askForLink(await visitor(), addressee.email)
    await expect
      .poll(() => jobOfMailTo(db, addressee.email), { timeout: 20_000 })
      .toMatchObject({ state: 'active' })

    process.kill(server.pid, 'SIGTERM')
    expect(await streamEnded).toMatch(/event|:/)
  } finally {
    process.kill(mailbox, 'SIGCONT')
  }
  try {
    // Next's own way out after SIGTERM, not a death by the signal.
    expect((await server.ended).how).toBe('exit 143')
    await mailTo(addressee.email, /link to sign in/)
    expect(await active()).toEqual([])
  } finally {
    process.kill(worker, 'SIGCONT')
    await server.stop()
  }
})

test('a worker that is told to stop gives back the job that it cannot finish', async ({ db, visitor }) => {
  test.setTimeout(120_000)
  const addressee = await aLearner(db)
  const [usual, mailbox] = [pidOf('Worker'), pidOf('Mailbox')]
  await expect.poll(() => mailsSoon(db), { timeout: 45_000 }).toEqual([])
  for (const pid of [usual, mailbox]) process.kill(pid, 'SIGSTOP')
  const place = { root: ROOT, stateDir: STATE_DIR }
  const worker = await startPart(workerPart(place, 'production', addresses().env))
  try {
    await askForLink(await visitor(), addressee.email)
    await expect
      .poll(() => jobOfMailTo(db, addressee.email), { timeout: 20_000 })
      .toMatchObject({ state: 'active' })

    process.kill(worker.pid, 'SIGTERM')
    expect((await worker.ended).how).toBe('exit 0')
    expect(await mailsInHand(db)).toEqual([])
    expect(await jobOfMailTo(db, addressee.email)).toEqual({ state: 'retry' })
  } finally {
    for (const pid of [usual, mailbox]) process.kill(pid, 'SIGCONT')
    await worker.stop()
  }
})

function mailsInHand(db: PrismaClient) {
  return db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM pgboss.job WHERE name = 'mail.send' AND state = 'active'`
}

/** Those, and those that would be taken within a minute: they would stand in the way of the one that counts. */
function mailsSoon(db: PrismaClient) {
  return db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM pgboss.job
     WHERE name = 'mail.send' AND state IN ('created', 'retry', 'active') AND start_after < now() + interval '1 minute'`
}

/** Of the one mail to this address: others, as reminders, may be under way beside it. */
async function jobOfMailTo(db: PrismaClient, email: string): Promise<{ state: string } | undefined> {
  const [job] = await db.$queryRaw<{ state: string }[]>`
    SELECT j.state::text FROM pgboss.job j JOIN "OutboundMail" m ON j.data ->> 'mailId' = m."id"::text
     WHERE j.name = 'mail.send' AND m."to" = ${email}`
  return job
}

async function askForLink(page: Page, email: string): Promise<void> {
  await page.goto('/en/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('button', { name: /Mail me a link/ }).click()
}
