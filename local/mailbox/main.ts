import { startMailbox } from './start.ts'

const mailbox = await startMailbox({
  folder: process.env.MAILBOX_STATE || '.local/mailbox',
  smtpPort: Number(process.env.MAILBOX_SMTP_PORT || 1025),
  httpPort: Number(process.env.MAILBOX_PORT || 8025),
})
console.log(`Mailbox: http://127.0.0.1:${mailbox.httpPort}, SMTP on ${mailbox.smtpPort}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => mailbox.stop().then(() => process.exit(0)))
}
