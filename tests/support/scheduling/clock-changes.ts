/**
 * Instants at which clocks changed, one of each kind that the engine must survive, with the kind named. From
 * the IANA database; each is checked against Intl by the test of `zone-offsets`.
 */
export const CLOCK_CHANGES: readonly { zone: string; at: string; kind: string }[] = [
  { zone: 'Europe/Paris', at: '2026-03-29T01:00Z', kind: 'forward at 02:00' },
  { zone: 'Europe/Paris', at: '2026-10-25T01:00Z', kind: 'back at 03:00' },
  { zone: 'America/New_York', at: '2026-03-08T07:00Z', kind: 'forward at 02:00' },
  { zone: 'America/New_York', at: '2026-11-01T06:00Z', kind: 'back at 02:00' },
  { zone: 'America/St_Johns', at: '2026-03-08T05:30Z', kind: 'forward, half-hour zone' },
  { zone: 'America/St_Johns', at: '2010-11-07T02:31Z', kind: 'back at 00:01: yesterday comes again' },
  { zone: 'America/St_Johns', at: '2010-03-14T03:31Z', kind: 'forward at 00:01' },
  { zone: 'Australia/Lord_Howe', at: '2026-04-04T15:00Z', kind: 'back by half an hour' },
  { zone: 'Australia/Lord_Howe', at: '2026-10-03T15:30Z', kind: 'forward by half an hour' },
  { zone: 'Pacific/Chatham', at: '2026-04-04T14:00Z', kind: 'back at 03:45' },
  { zone: 'Pacific/Chatham', at: '2026-09-26T14:00Z', kind: 'forward at 02:45' },
  { zone: 'America/Sao_Paulo', at: '2018-11-04T03:00Z', kind: 'forward at midnight: no 00:00' },
  { zone: 'America/Sao_Paulo', at: '2018-02-18T02:00Z', kind: 'back at midnight: yesterday 23:00 again' },
  { zone: 'America/Nuuk', at: '2026-03-29T01:00Z', kind: 'forward on the evening before' },
  { zone: 'Africa/Casablanca', at: '2026-02-15T02:00Z', kind: 'back for Ramadan' },
  { zone: 'Africa/Casablanca', at: '2026-03-22T02:00Z', kind: 'forward after Ramadan' },
  { zone: 'Africa/Cairo', at: '2026-04-23T22:00Z', kind: 'forward at midnight' },
  { zone: 'Pacific/Apia', at: '2011-12-30T10:00Z', kind: 'a whole date skipped' },
  { zone: 'Antarctica/Troll', at: '2026-03-29T01:00Z', kind: 'forward by two hours' },
  { zone: 'Asia/Pyongyang', at: '2018-05-04T15:00Z', kind: 'forward by half an hour, for good' },
  { zone: 'America/Noronha', at: '2000-10-15T01:00Z', kind: 'summer time of one week' },
]

/** Zones that keep one offset the year round, the odd ones first. */
export const STEADY_ZONES: readonly string[] = ['Asia/Kathmandu', 'Pacific/Kiritimati', 'Asia/Kolkata', 'UTC']
