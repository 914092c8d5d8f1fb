import { createTransport } from 'nodemailer'
import { AppError } from '#src/domain/errors.ts'
import { env } from '#src/env.ts'
import type { MailGateway } from '#src/features/ports.ts'

export function smtpMail(url = env.SMTP_URL, from = env.MAIL_FROM): MailGateway {
  const transport = createTransport(url)
  return {
    async send(mail) {
      try {
        await transport.sendMail({
          from,
          to: mail.to,
          subject: mail.subject,
          html: mail.html,
          text: mail.text,
          messageId: mail.messageId,
          headers: mail.headers,
          // Beside the HTML for Google and Outlook, which act on it, and as a file for everybody else.
          icalEvent: mail.calendar && { ...mail.calendar, filename: 'session.ics' },
          attachments: mail.attachments.map((file) => ({
            filename: file.filename,
            contentType: file.contentType,
            content: typeof file.content === 'string' ? file.content : Buffer.from(file.content),
            ...(file.inline ? { cid: file.inline, contentDisposition: 'inline' as const } : {}),
          })),
        })
      } catch (error) {
        throw new AppError('UNAVAILABLE', { service: 'mail' }, error)
      }
    },
  }
}
