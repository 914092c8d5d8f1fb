import type { Page } from '@playwright/test'
import { addresses } from './addresses.ts'

export interface Complaints {
  all: string[]
}

/** What the end of a session says: LiveKit's client about its channels, and our server's word that it is over. */
const AT_THE_END = [
  /^(DataChannel error|publisher data channel)/,
  /status of 410 \(Gone\) \S+\/api\/sessions\//,
]

/** Errors on the console (a refusal by the Content-Security-Policy is one), uncaught errors, answers of 500 and more. */
export function listenForComplaints(page: Page, complaints: Complaints): void {
  const { appUrl } = addresses()
  const say = (what: string) => complaints.all.push(`${page.url()}: ${what}`)
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    const text = `${message.text()} ${message.location().url}`
    if (!AT_THE_END.some((pattern) => pattern.test(text))) say(text)
  })
  page.on('pageerror', (error) => say(`uncaught ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 500 && response.url().startsWith(appUrl))
      say(`${response.status()} ${response.url()}`)
  })
}
