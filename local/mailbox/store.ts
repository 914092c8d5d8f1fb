import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime, { type Email, type Attachment as ParsedAttachment } from 'postal-mime'

export type Attachment = {
  filename: string
  contentType: string
  size: number
  url: string
  /** By which the HTML names it, when it is a picture inside the mail. */
  contentId?: string
}

/** A mail as the JSON interface shows it. */
export type Message = {
  id: string
  /** ISO instant. */
  receivedAt: string
  from: string
  /** Addresses of the envelope, in lower case: blind copies are among them. */
  to: string[]
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  attachments: Attachment[]
}

export type MailStore = {
  add: (raw: Buffer, envelope: { from: string; to: string[] }) => Promise<Message>
  /** Newest first; `to` keeps the mails to that address. */
  list: (to?: string) => Message[]
  get: (id: string) => Message | undefined
  source: (id: string) => Promise<Buffer>
  attachment: (id: string, index: number) => Promise<{ contentType: string; filename: string; body: Buffer }>
  remove: (id: string) => Promise<void>
  /** Removes all mails, or those to one address; answers how many. */
  clear: (to?: string) => Promise<number>
}

/** Old mails of a demo that runs for weeks are worth less than the disk they fill. */
const KEPT = 500

/** Opens the folder and reads what earlier starts left there: for each mail its source and its parsed form. */
export async function openMailStore(folder: string): Promise<MailStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const messages = await readMessages(folder)
  const sourceOf = (id: string) => join(folder, `${id}.eml`)

  async function remove(id: string): Promise<void> {
    messages.delete(id)
    await rm(join(folder, `${id}.json`), { force: true })
    await rm(sourceOf(id), { force: true })
  }
  const list = (to?: string) => {
    const wanted = to?.trim().toLowerCase()
    const all = [...messages.values()].reverse()
    return wanted ? all.filter((message) => message.to.includes(wanted)) : all
  }

  return {
    list,
    remove,
    get: (id) => messages.get(id),
    source: (id) => readFile(sourceOf(id)),
    async add(raw, envelope) {
      const message = await describe(raw, envelope)
      await writeFile(sourceOf(message.id), raw)
      const draft = join(folder, `${message.id}.tmp`)
      await writeFile(draft, JSON.stringify(message))
      await rename(draft, join(folder, `${message.id}.json`))
      messages.set(message.id, message)
      for (const id of [...messages.keys()].slice(0, -KEPT)) await remove(id)
      return message
    },
    async attachment(id, index) {
      const parsed = await PostalMime.parse(await readFile(sourceOf(id)), {
        attachmentEncoding: 'arraybuffer',
      })
      const found = parsed.attachments[index]
      if (!found) throw new Error(`Mail ${id} has no attachment ${index}`)
      return {
        contentType: found.mimeType,
        filename: nameOf(found, index),
        body: bytesOf(found),
      }
    },
    async clear(to) {
      const doomed = list(to)
      for (const { id } of doomed) await remove(id)
      return doomed.length
    },
  }
}

async function readMessages(folder: string): Promise<Map<string, Message>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  const read = await Promise.all(
    names.map(async (name): Promise<Message> => JSON.parse(await readFile(join(folder, name), 'utf8'))),
  )
  read.sort((a, b) => a.receivedAt.localeCompare(b.receivedAt))
  return new Map(read.map((message) => [message.id, message]))
}

async function describe(raw: Buffer, envelope: { from: string; to: string[] }): Promise<Message> {
  const id = randomUUID()
  const parsed = await PostalMime.parse(raw, { attachmentEncoding: 'arraybuffer' })
  return {
    id,
    receivedAt: new Date().toISOString(),
    from: senderOf(parsed) ?? envelope.from,
    to: envelope.to.map((address) => address.toLowerCase()),
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html ?? '',
    headers: Object.fromEntries(parsed.headers.map(({ key, value }) => [key, value])),
    attachments: parsed.attachments.map((attachment, index) => ({
      filename: nameOf(attachment, index),
      contentType: attachment.mimeType,
      contentId: attachment.contentId?.replace(/^<|>$/g, ''),
      size: bytesOf(attachment).byteLength,
      url: `/messages/${id}/attachments/${index}`,
    })),
  }
}

/** The parser ends the lines of calendar files with a bare newline; RFC 5545 and the sender's bytes have CRLF. */
function bytesOf({ content, mimeType }: ParsedAttachment): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content))
  if (!isCalendar(mimeType)) return bytes
  return Buffer.from(bytes.toString('utf8').replace(/\r?\n/g, '\r\n'))
}

function isCalendar(mimeType: string): boolean {
  return mimeType === 'text/calendar' || mimeType === 'application/ics'
}

function nameOf({ filename, mimeType }: ParsedAttachment, index: number): string {
  return filename ?? (isCalendar(mimeType) ? `invitation-${index}.ics` : `attachment-${index}`)
}

function senderOf({ from }: Email): string | undefined {
  if (!from?.address) return undefined
  return from.name ? `${from.name} <${from.address}>` : from.address
}
