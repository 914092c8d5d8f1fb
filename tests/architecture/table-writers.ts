/**
 * Which contexts write which tables: docs/decisions/0017-whose-table-it-is.md says why. Erasing a person's data
 * (`identity/personal-data`) goes through all of them. None: as yet only the demo data, a trigger, or `server`.
 */
export const WRITERS: Readonly<Record<string, readonly string[]>> = {
  Booking: ['booking'],
  BookingHistory: ['booking'],
  RescheduleProposal: ['booking'],
  Category: [],
  // Its ratings are the reviews', its hours and limits the calendar's, its kept and broken appointments the bookings'.
  ExpertProfile: ['catalog', 'scheduling', 'reviews', 'booking'],
  ExpertApproval: [],
  Offering: [],
  ExpertListing: ['catalog'],
  SearchWord: [],
  Review: ['reviews'],
  User: ['identity'],
  UserRole: ['identity'],
  PasswordCredential: ['identity'],
  UserSession: ['identity'],
  OAuthAccount: ['identity'],
  MailToken: ['identity'],
  LiveSession: ['live'],
  AttendanceObservation: ['live'],
  ChatMessage: ['live'],
  OutboundMail: ['notifications'],
  AuditEntry: ['audit.ts'],
  StoredFile: [],
  ClockOffset: [],
  RateCounter: [],
  PaymentCustomer: ['payments'],
  PayoutAccount: ['payments'],
  Payment: ['payments'],
  MoneyIntent: ['payments'],
  InboxEvent: ['inbox'],
  // By the database's own function, which payments call.
  LedgerAccount: [],
  LedgerTransfer: [],
  LedgerEntry: [],
  WeeklyHours: ['scheduling'],
  DateOverride: ['scheduling'],
  TimeOff: ['scheduling'],
  BusyTime: [],
}
