import type { AccountFacts } from '../facts/account-facts.ts'
import type { Letter } from '../letter/letter.ts'
import { em } from '../letter/marks.ts'

export function passwordChanged({ t, firstName: name, url, when, place }: AccountFacts): Letter {
  return {
    subject: t('PASSWORD_CHANGED.subject'),
    preheader: t('PASSWORD_CHANGED.preheader', { when }),
    blocks: [
      { kind: 'title', text: t.markup('PASSWORD_CHANGED.title', { em }) },
      { kind: 'text', text: t('PASSWORD_CHANGED.text', { name, when, place }) },
      { kind: 'button', label: t('PASSWORD_CHANGED.button'), url },
      { kind: 'note', lead: t('PASSWORD_CHANGED.lead'), text: t('PASSWORD_CHANGED.note') },
    ],
    why: t('why.account'),
  }
}
