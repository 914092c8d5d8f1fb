import type { Booking } from '#src/generated/prisma/client.ts'
import { type Titled, titleIn } from '#src/i18n/title-in.ts'

/** What of a booking says what it is about. `title` stands in the learner's language of that day. */
export type AgreedTitle = Pick<Booking, 'learnerLocale' | 'title' | 'titleOther'>

/** The titles of an offering as they are agreed on, that in the learner's language first. */
export function titlesToAgreeOn(
  locale: string,
  { textLocale, title, titleOther }: Titled,
): Pick<Booking, 'title' | 'titleOther'> {
  return textLocale === locale || titleOther === null
    ? { title, titleOther }
    : { title: titleOther, titleOther: title }
}

export function titlesOf({ learnerLocale, title, titleOther }: AgreedTitle): Titled {
  return { textLocale: learnerLocale, title, titleOther }
}

/** What was agreed on, in the reader's language where the offering had words in it. */
export function agreedTitle(locale: string, booking: AgreedTitle): string {
  return titleIn(locale, titlesOf(booking))
}
