import type { Side } from '#src/domain/access/side.ts'
import { firstName } from '#src/domain/identity/first-name.ts'
import { agreedTitle } from '#src/features/booking/agreed-title.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { OutboundMail } from '#src/generated/prisma/client.ts'
import { formatDay, formatMoment } from '#src/i18n/format/date.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import { formatTime } from '#src/i18n/format/time.ts'
import { isLocale, type Locale } from '#src/i18n/locale.ts'
import type { PersonBlock } from '../letter/letter.ts'
import { plain } from '../letter/marks.ts'
import { groundOf } from '../letter/palette.ts'
import { type BookingMailData, bookingMailData } from '../mail-data.schema.ts'
import { type Links, linksOf } from './links.ts'
import { type MailTranslator, mailTranslator } from './mail-translator.ts'
import { type MailBooking, readMailBooking, readProposalMessage } from './read-mail-booking.ts'
import { type Stretch, whenHere, whenThere, type Zones } from './when.ts'

/** The content id of the other person's portrait. */
export const PORTRAIT_ID = 'portrait@visavis'

/** All that the templates about a booking write with: the rows, the moment's data, and the reader's way to say it. */
export interface BookingFacts {
  t: MailTranslator
  locale: Locale
  zones: Zones
  side: Side
  booking: MailBooking
  data: BookingMailData
  /** What the proposer wrote with the wish for another time, and why somebody cancelled; as it stands now. */
  message: string | null
  reason: string | null
  /** When it was written: what "tomorrow" counts from. */
  writtenAt: Date
  title: string
  me: { name: string; firstName: string; email: string }
  other: { name: string; firstName: string; portraitKey: string | null }
  links: Links
  /** In the booking's currency. @param amountMinor minor units */
  money(amountMinor: number): string
  /** `Tue 24 Nov, 18:45` in the reader's zone. */
  moment(at: number | Date): string
  /** `Tuesday 24 November`; French days are lower case: see opening() where one begins a line. */
  day(at: number): string
  /** `18:45`. */
  time(at: number): string
  /** The other person's row. @param was an earlier time, struck through */
  person(when: Stretch, was?: Stretch): PersonBlock
}

export async function bookingFacts(ctx: Ctx, mail: OutboundMail): Promise<BookingFacts> {
  const data = bookingMailData.parse(mail.data)
  const booking = await readMailBooking(ctx.db, mail.bookingId)
  const message = await readProposalMessage(ctx.db, data.proposalId)
  const locale: Locale = isLocale(mail.locale) ? mail.locale : 'en'
  const { side } = data
  const zones = zonesOf(booking, side)
  const { expert, learner, currency } = booking
  const title = plain(agreedTitle(locale, booking))
  const learnerName = plain(learner.name)
  const asLearner = { name: learnerName, firstName: firstName(learnerName) }
  const expertName = plain(expert.displayName)
  const asExpert = { name: expertName, firstName: firstName(expertName) }
  const [me, other] =
    side === 'LEARNER'
      ? [
          { ...asLearner, email: learner.email },
          { ...asExpert, portraitKey: expert.portraitKey },
        ]
      : [
          { ...asExpert, email: expert.user.email },
          { ...asLearner, portraitKey: learner.portraitKey },
        ]
  return {
    t: mailTranslator(locale),
    locale,
    zones,
    side,
    booking,
    data,
    message,
    reason: booking.cancelReason,
    writtenAt: mail.createdAt,
    title,
    me,
    other,
    links: linksOf(ctx.config.appUrl, locale, { id: booking.id, handle: expert.handle }),
    money: (amountMinor) => formatMoney(locale, { amountMinor, currency }),
    moment: (at) => formatMoment(locale, at, zones.mine),
    day: (at) => formatDay(locale, at, zones.mine),
    time: (at) => formatTime(locale, at, zones.mine),
    person: (when, was) => ({
      kind: 'person',
      name: other.name,
      portrait: other.portraitKey ? PORTRAIT_ID : null,
      ground: groundOf(booking.categorySlug),
      what: title,
      when: whenHere(locale, when, zones),
      there: whenThere(locale, when, zones),
      ...(was ? { was: whenHere(locale, was, zones) } : {}),
    }),
  }
}

/** A zone that was only guessed since gives way to the one in which the learner booked. */
function zonesOf({ learner, expert, learnerTimeZone }: MailBooking, side: Side): Zones {
  const learners = learner.timeZoneGuessed ? learnerTimeZone : learner.timeZone
  return side === 'LEARNER'
    ? { mine: learners, theirs: expert.timeZone }
    : { mine: expert.timeZone, theirs: learners }
}
