import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createHttpServer } from './http.ts'
import { createSmtpServer } from './smtp.ts'
import { openMailStore } from './store.ts'

export type MailboxOptions = { folder: string; smtpPort: number; httpPort: number; host?: string }
export type Mailbox = { smtpPort: number; httpPort: number; stop: () => Promise<void> }

/** Starts both servers; port 0 takes a free one. Rejects with the system's error when a port is busy. */
export async function startMailbox(options: MailboxOptions): Promise<Mailbox> {
  const host = options.host ?? '127.0.0.1'
  const store = await openMailStore(options.folder)
  const asset = async (name: string, type: string) => ({
    type,
    body: await readFile(new URL(name, import.meta.url)),
  })
  const http = createHttpServer(store, {
    '/style.css': await asset('style.css', 'text/css; charset=utf-8'),
    '/page.js': await asset('page.js', 'text/javascript; charset=utf-8'),
  })
  const smtp = createSmtpServer(store)
  http.listen(options.httpPort, host)
  await once(http, 'listening')
  smtp.listen(options.smtpPort, host)
  await once(smtp.server, 'listening')
  // A client that breaks off in the middle of a mail is no reason to end.
  smtp.on('error', (error) => console.error(error.message))
  return {
    smtpPort: (smtp.server.address() as AddressInfo).port,
    httpPort: (http.address() as AddressInfo).port,
    async stop() {
      http.closeAllConnections()
      await Promise.all([
        new Promise((resolve) => http.close(resolve)),
        new Promise<void>((resolve) => smtp.close(() => resolve())),
      ])
    },
  }
}
