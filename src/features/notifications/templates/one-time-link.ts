import type { AccountFacts } from '../facts/account-facts.ts'
import type { Letter } from '../letter/letter.ts'
import { em } from '../letter/marks.ts'

/** The three mails that carry a link which works once. */
export type LinkTemplate = 'SIGN_IN_LINK' | 'VERIFY_EMAIL' | 'ALREADY_REGISTERED'

export function oneTimeLink(
  template: LinkTemplate,
  { t, firstName: name, url, limit }: AccountFacts,
): Letter {
  return {
    subject: t(`${template}.subject`),
    preheader: t(`${template}.preheader`, { limit }),
    blocks: [
      { kind: 'title', text: t.markup(`${template}.title`, { em }) },
      { kind: 'text', text: t(`${template}.text`, { name, limit }) },
      { kind: 'button', label: t(`${template}.button`), url },
      { kind: 'note', lead: t(`${template}.lead`), text: t(`${template}.note`) },
    ],
    why: t(template === 'SIGN_IN_LINK' ? 'why.signIn' : 'why.signUp'),
  }
}
