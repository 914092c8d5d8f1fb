import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Mailbox, startMailbox } from './start.ts'
import type { Message } from './store.ts'

let folder: string
let mailbox: Mailbox
const start = async () => {
  mailbox = await startMailbox({ folder, smtpPort: 0, httpPort: 0 })
}
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visavis-mailbox-'))
  await start()
})
afterEach(async () => {
  await mailbox.stop()
  await rm(folder, { recursive: true })
})

const at = (path: string) => `http://127.0.0.1:${mailbox.httpPort}${path}`
const messages = async (query = ''): Promise<Message[]> => (await fetch(at(`/api/messages${query}`))).json()

async function send(to: string, subject = 'Bien à vous: 18 h 45'): Promise<void> {
  const transport = createTransport(`smtp://127.0.0.1:${mailbox.smtpPort}`)
  await transport.sendMail({
    from: 'Vis-à-vis <hello@visavis.example>',
    to,
    bcc: 'archive@visavis.example',
    subject,
    text: 'Enter: https://visavis.example/x?token=a&b=1',
    attachments: [{ filename: 'face.png', content: Buffer.from('png'), cid: 'face@visavis' }],
    html: '<img src="cid:face@visavis" alt=""><p onclick="alert(1)">Été</p><script>parent.document.title = "owned"</script>',
    icalEvent: { filename: 'séance.ics', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
  })
  transport.close()
}

describe('the mailbox', () => {
  it('keeps a mail with both bodies, the envelope and the calendar file as it was sent', async () => {
    await send('Lea@Example.com')
    const [message] = await messages()
    expect(message).toMatchObject({
      from: 'Vis-à-vis <hello@visavis.example>',
      to: ['lea@example.com', 'archive@visavis.example'],
      subject: 'Bien à vous: 18 h 45',
    })
    const calendar = message?.attachments.find(({ filename }) => filename === 'séance.ics')
    const download = await fetch(at(calendar?.url ?? ''))
    expect(download.headers.get('content-disposition')).toContain("filename*=UTF-8''s%C3%A9ance.ics")
    expect(await download.text()).toBe('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n')
  })

  it('finds the mails to one address, newest first, and removes only those', async () => {
    await send('lea@example.com', 'first')
    await send('tom@example.com', 'other')
    await send('lea@example.com', 'second')
    const subjects = (await messages('?to=LEA@example.com')).map(({ subject }) => subject)
    expect(subjects).toEqual(['second', 'first'])
    const removed = await fetch(at('/api/messages?to=lea@example.com'), { method: 'DELETE' })
    expect(await removed.json()).toEqual({ removed: 2 })
    expect((await messages()).map(({ subject }) => subject)).toEqual(['other'])
  })

  it('still has its mails after a restart', async () => {
    await send('lea@example.com')
    await mailbox.stop()
    await start()
    expect(await messages()).toHaveLength(1)
  })

  it('shows a mail without letting it run scripts or touch the page', async () => {
    await send('lea@example.com', '<img src=x onerror=alert(1)>')
    const [message] = await messages()
    const shown = await fetch(at(`/messages/${message?.id}`))
    const page = await shown.text()
    expect(page).not.toContain('<img src=x')
    expect(page).toContain('href="https://visavis.example/x?token=a&amp;b=1"')
    expect(page).toMatch(/<iframe [^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/)
    const inner = await fetch(at(`/messages/${message?.id}/html`))
    expect(inner.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox allow-popups/)
    const mail = await inner.text()
    expect(mail).toContain('Été')
    const [, picture] = mail.match(/<img src="([^"]+)"/) ?? []
    expect(await (await fetch(at(picture ?? ''))).text()).toBe('png')
  })

  it('answers what it does not have with 404', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000'
    for (const path of [
      `/api/messages/${unknown}`,
      `/messages/${unknown}`,
      '/messages/..%2fsecrets',
      '/nothing',
    ])
      expect((await fetch(at(path))).status, path).toBe(404)
  })
})
