import ical, {
  ICalAlarmType,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
} from 'ical-generator'
import { LOBBY_OPENS_BEFORE } from '#src/domain/policy/session.ts'

export interface Invitation {
  method: 'REQUEST' | 'CANCEL'
  bookingId: string
  /** Grows with each change: calendars ignore what is not newer. */
  sequence: number
  /** Epoch milliseconds. */
  startAt: number
  endAt: number
  writtenAt: Date
  summary: string
  description: string
  /** The room, for either place where calendars look for a link. */
  url: string
  /** Host of our address: behind the UID. */
  host: string
  /** The address that our mails come from: Gmail and Outlook take changes from the organizer alone. */
  organizer: string
  attendee: { name: string; email: string }
}

/**
 * A session as an invitation (RFC 5546) for one of its two people. In UTC throughout: every calendar shows it in
 * its own zone, and no zone's rules travel along. The one who booked has accepted by booking, so nobody is asked;
 * the other person's address is not in it.
 */
export function invitation(session: Invitation): string {
  const cancelled = session.method === 'CANCEL'
  const calendar = ical({
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    prodId: { company: 'Vis-a-vis', product: 'Sessions' },
  })
  const event = calendar.createEvent({
    id: `${session.bookingId}@${session.host}`,
    sequence: session.sequence,
    stamp: session.writtenAt,
    start: new Date(session.startAt),
    end: new Date(session.endAt),
    summary: session.summary,
    description: session.description,
    location: session.url,
    url: session.url,
    organizer: { name: 'Vis-à-vis', email: session.organizer },
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    busystatus: cancelled ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
  })
  event.createAttendee({
    ...session.attendee,
    role: ICalAttendeeRole.REQ,
    type: ICalAttendeeType.INDIVIDUAL,
    status: ICalAttendeeStatus.ACCEPTED,
    rsvp: false,
  })
  if (!cancelled)
    event.createAlarm({
      type: ICalAlarmType.display,
      trigger: LOBBY_OPENS_BEFORE / 1_000,
      description: session.summary,
    })
  return alarmLast(calendar.toString())
}

/** RFC 5545 §3.6.1 wants alarms behind all properties; the generator writes some after them. */
function alarmLast(text: string): string {
  const alarm = /BEGIN:VALARM\r\n[\s\S]*?END:VALARM\r\n/.exec(text)?.[0]
  return alarm ? text.replace(alarm, '').replace('END:VEVENT\r\n', `${alarm}END:VEVENT\r\n`) : text
}
