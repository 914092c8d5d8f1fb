import { SMTPServer } from 'smtp-server'
import type { MailStore } from './store.ts'

const MAX_BYTES = 25 * 1024 * 1024

/** Takes every mail from this machine, for any address, and delivers it to the store instead of the world. */
export function createSmtpServer(store: MailStore): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAX_BYTES,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.once('end', () => {
        if (stream.sizeExceeded) {
          done(Object.assign(new Error('Mail larger than 25 MB'), { responseCode: 552 }))
          return
        }
        const from = session.envelope.mailFrom
        const envelope = {
          from: from ? from.address : '',
          to: session.envelope.rcptTo.map(({ address }) => address),
        }
        store.add(Buffer.concat(chunks), envelope).then(
          (message) => done(null, `kept as ${message.id}`),
          (error: Error) => done(error),
        )
      })
    },
  })
}
