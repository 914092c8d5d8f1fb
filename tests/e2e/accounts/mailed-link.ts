import { expect } from '@playwright/test'
import { addresses } from '#tests/support/e2e/addresses.ts'

/** The link in the last mail to an address, as soon as it has come. */
export async function mailedLink(to: string): Promise<string> {
  let link = ''
  await expect
    .poll(async () => {
      const { mailboxUrl } = addresses()
      const list = await fetch(`${mailboxUrl}/api/messages?to=${encodeURIComponent(to)}`)
      const [newest] = (await list.json()) as { id: string }[]
      if (!newest) return ''
      const message = await (await fetch(`${mailboxUrl}/api/messages/${newest.id}`)).text()
      link = /http[^\s"<>\\]+\/sign-in\/link\?token=[\w.-]+/.exec(message)?.[0] ?? ''
      return link
    })
    .not.toBe('')
  return link
}
