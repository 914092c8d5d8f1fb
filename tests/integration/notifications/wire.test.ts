import PostalMime, { type Email } from 'postal-mime'
import sharp from 'sharp'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendMail } from '#src/features/notifications/send-mail.ts'
import { addressOf } from '#src/server/mail/address-of.ts'
import { smtpMail } from '#src/server/mail/smtp.ts'
import { makeWorld, type World } from '#tests/support/world/world.ts'
import { mailTo } from './mails.ts'
import { agreed } from './stories.ts'

const SENDER = 'Vis-à-vis <hello@visavis.example>'

let world: World
let received: string[]
let server: SMTPServer
beforeAll(async () => {
  world = await makeWorld()
  received = []
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        received.push(Buffer.concat(parts).toString('utf8'))
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(resolve))
  await world.close()
})

/** A confirmation as it passes over the wire, with a portrait of the other person. */
async function confirmation(): Promise<{ raw: string; mail: Email }> {
  const story = await agreed(world)
  await world.db.expertProfile.update({
    where: { id: story.expert.expert.id },
    data: { portraitKey: 'portraits/ines.webp' },
  })
  const row = await mailTo(world, story.booking.id, 'BOOKING_CONFIRMED', 'LEARNER')
  await world.db.outboundMail.update({ where: { id: row.id }, data: { sentAt: null } })
  const address = server.server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const webp = await sharp({ create: { width: 512, height: 640, channels: 3, background: '#888' } })
    .webp()
    .toBuffer()
  const ctx = {
    ...world.system,
    config: { ...world.system.config, mailFrom: addressOf(SENDER) },
    mail: smtpMail(`smtp://127.0.0.1:${port}`, SENDER),
    files: { ...world.system.files, get: async () => webp },
  }
  await sendMail(ctx, { mailId: row.id })
  const raw = received.at(-1) ?? ''
  return { raw, mail: await PostalMime.parse(raw) }
}

describe('a mail on the wire', () => {
  it('offers text, HTML and the invitation as equals, and the invitation as a file too', async () => {
    const { raw, mail } = await confirmation()
    expect(raw).toMatch(/Content-Type: text\/calendar;[\s\S]{0,60}method=REQUEST/)
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8/)
    expect(mail.text).toContain('it is agreed')
    expect(mail.html).toContain('<html lang="en">')
    expect(mail.attachments.find(({ filename }) => filename === 'session.ics')).toBeDefined()
  })

  it('carries the portrait inside it, as PNG', async () => {
    const { mail } = await confirmation()
    const portrait = mail.attachments.find(({ mimeType }) => mimeType === 'image/png')
    expect(portrait).toMatchObject({ disposition: 'inline', contentId: '<portrait@visavis>' })
    expect(mail.html).toContain('src="cid:portrait@visavis"')
    const { width, height, format } = await sharp(Buffer.from(portrait?.content as ArrayBuffer)).metadata()
    expect({ width, height, format }).toEqual({ width: 128, height: 160, format: 'png' })
  })

  it('says that a machine wrote it, from us, under its own id', async () => {
    const { mail } = await confirmation()
    const header = (key: string) => mail.headers.find((one) => one.key === key)?.value
    expect(header('auto-submitted')).toBe('auto-generated')
    expect(mail.from).toMatchObject({ name: 'Vis-à-vis', address: 'hello@visavis.example' })
    const [file] = mail.attachments.filter(({ filename }) => filename === 'session.ics')
    const text = new TextDecoder().decode(file?.content as ArrayBuffer).replaceAll('\r\n ', '')
    expect(text).toContain(`ORGANIZER;CN="Vis-à-vis":mailto:${mail.from?.address}`)
    expect(mail.messageId).toMatch(/^<[0-9a-f-]{36}@app\.test>$/)
  })
})
