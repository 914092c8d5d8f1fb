import { expect } from '@playwright/test'
import { addresses } from './addresses.ts'

/** A mail as the local mailbox tells it. */
export type Mail = {
  id: string
  to: string[]
  subject: string
  text: string
  html: string
  attachments: { filename: string; contentType: string; url: string }[]
}

/** Mails to an address, newest first. */
export async function mailsTo(email: string): Promise<Mail[]> {
  const query = new URLSearchParams({ to: email })
  const answer = await fetch(`${addresses().mailboxUrl}/api/messages?${query}`)
  return (await answer.json()) as Mail[]
}

/** Waits for a mail whose subject matches. */
export async function mailTo(email: string, subject: RegExp): Promise<Mail> {
  let found: Mail | undefined
  await expect(async () => {
    const mails = await mailsTo(email)
    found = mails.find((mail) => subject.test(mail.subject))
    expect(mails.map((mail) => mail.subject).join('\n')).toMatch(subject)
  }).toPass({ timeout: 30_000, intervals: [200] })
  if (!found) throw new Error(`No mail to ${email} about ${subject}`)
  return found
}

export async function attachmentOf(mail: Mail, filename: RegExp): Promise<string> {
  const attachment = mail.attachments.find((one) => filename.test(one.filename))
  if (!attachment) throw new Error(`“${mail.subject}” has no ${filename}`)
  const answer = await fetch(new URL(attachment.url, addresses().mailboxUrl))
  return answer.text()
}

/** The one address of the app in a mail that leads to a path, as the reader would click it. */
export function linkIn(mail: Mail, path: RegExp): string {
  const links = [...mail.text.matchAll(/https?:\/\/[^\s<>()"]+/g)].map(([link]) => link)
  const found = links.find((link) => path.test(new URL(link).pathname))
  if (!found) throw new Error(`“${mail.subject}” has no link to ${path}: ${links.join(' ')}`)
  return found
}
