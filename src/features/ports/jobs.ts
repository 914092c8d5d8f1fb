/** Every job by name, with what it is given: ids only, the handler reads the state afresh. */
export interface JobPayloads {
  'mail.send': { mailId: string }
  'inbox.process': { inboxEventId: string }
  'money.carry-out': { intentId: string }
  'booking.lapse-hold': { bookingId: string }
  'session.close': { bookingId: string }
  'listing.refresh': { expertId: string }
  'customer.delete': { customerId: string }
  'file.delete': { key: string }
}

export type JobName = keyof JobPayloads
