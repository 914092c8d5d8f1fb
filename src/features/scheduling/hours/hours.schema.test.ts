import { describe, expect, it } from 'vitest'
import {
  addTimeOffInput,
  changeZoneInput,
  saveHoursInput,
  saveLimitsInput,
  saveOverrideInput,
} from './hours.schema.ts'

const errorsOf = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  result.error?.issues.map(({ path, message }) => [path.join('.'), message])

describe('weekly hours as a form sends them', () => {
  it('may be several ranges a day, one, or none', () => {
    const form = { start1: ['09:00', '14:00'], end1: ['12:00', '18:30'], start7: '10:15', end7: '11:00' }
    expect(saveHoursInput.parse(form).weekly).toEqual([
      { weekday: 1, startMinute: 540, endMinute: 720 },
      { weekday: 1, startMinute: 840, endMinute: 1110 },
      { weekday: 7, startMinute: 615, endMinute: 660 },
    ])
    expect(saveHoursInput.parse({}).weekly).toEqual([])
    expect(saveHoursInput.parse({ start2: '', end2: '' }).weekly).toEqual([])
  })

  it('may run past midnight, on Sundays into Monday', () => {
    expect(saveHoursInput.parse({ start7: '22:00', end7: '01:30' }).weekly).toEqual([
      { weekday: 7, startMinute: 1320, endMinute: 1440 },
      { weekday: 1, startMinute: 0, endMinute: 90 },
    ])
  })

  it('are refused with the day on which ranges overlap or an end is missing', () => {
    const overlap = { start3: ['09:00', '11:00'], end3: ['12:00', '13:00'] }
    expect(errorsOf(saveHoursInput.safeParse(overlap))).toEqual([['day3', 'overlap']])
    expect(errorsOf(saveHoursInput.safeParse({ start4: '09:00', end4: '' }))).toEqual([['day4', 'required']])
    expect(errorsOf(saveHoursInput.safeParse({ start5: '25:00', end5: '26:00' }))).toEqual([
      ['day5', 'required'],
    ])
  })

  it('cannot be thousands of ranges', () => {
    const many = Array.from({ length: 5_000 }, () => '09:00')
    expect(saveHoursInput.safeParse({ start1: many, end1: many }).success).toBe(false)
  })
})

describe('the hours of one date', () => {
  const date = '2026-12-24'
  const refusal = (form: object) => errorsOf(saveOverrideInput.safeParse({ date, ...form }))

  it('may be several ranges, of which one may end with the day', () => {
    const form = { date, start: ['18:00', '09:00'], end: ['00:00', '12:30'] }
    expect(saveOverrideInput.parse(form)).toEqual({
      date,
      ranges: [
        { startMinute: 1080, endMinute: 1440 },
        { startMinute: 540, endMinute: 750 },
      ],
    })
    expect(saveOverrideInput.parse({ date, start: ['', '10:00'], end: ['', '11:00'] }).ranges).toHaveLength(1)
  })

  it('are none where that is said, whatever ranges stand in the form', () => {
    const form = { date, closed: 'on', start: '09:00', end: '08:00' }
    expect(saveOverrideInput.parse(form)).toEqual({ date, ranges: [] })
  })

  it('are refused where nothing is said, ranges overlap, or one ends before it starts', () => {
    expect(refusal({})).toEqual([['ranges', 'required']])
    expect(refusal({ start: '', end: '' })).toEqual([['ranges', 'required']])
    expect(refusal({ start: '09:00', end: '' })).toEqual([['ranges', 'required']])
    expect(refusal({ start: ['09:00', '11:00'], end: ['12:00', '13:00'] })).toEqual([['ranges', 'overlap']])
    expect(refusal({ start: '22:00', end: '02:00' })).toEqual([['ranges', 'order']])
    expect(refusal({ start: '09:00', end: '09:00' })).toEqual([['ranges', 'order']])
  })

  it('are refused for a date that does not exist', () => {
    for (const wrong of ['2027-02-29', '2026-12-1', '1e9', '', '9999-12-31'])
      expect(errorsOf(saveOverrideInput.safeParse({ date: wrong, closed: 'on' }))).toEqual([
        ['date', 'invalid'],
      ])
  })
})

describe('the zone of the hours', () => {
  it('is one that the database knows, in its spelling', () => {
    expect(changeZoneInput.parse({ timeZone: 'america/new_york' })).toEqual({ timeZone: 'America/New_York' })
  })

  it('is refused where it is none, or knows no summer time', () => {
    for (const timeZone of ['Mars/Olympus', '+02:00', '', '<b>Paris</b>', 'x'.repeat(65)])
      expect(changeZoneInput.safeParse({ timeZone }).success).toBe(false)
    expect(errorsOf(changeZoneInput.safeParse({ timeZone: 'Mars/Olympus' }))).toEqual([['timeZone', 'zone']])
  })
})

describe('limits', () => {
  const limits = {
    stepMinutes: '15',
    minimumNoticeMinutes: '120',
    horizonDays: '60',
    bufferBeforeMinutes: '0',
    bufferAfterMinutes: '10',
    dailyMaximum: '',
  }

  it('read an empty daily maximum as none', () => {
    expect(saveLimitsInput.parse(limits)).toMatchObject({ dailyMaximum: null, stepMinutes: 15 })
  })

  it('are refused outside their bounds and for steps that do not divide an hour', () => {
    for (const wrong of [
      { stepMinutes: '7' },
      { horizonDays: '0' },
      { horizonDays: '366' },
      { bufferAfterMinutes: '-1' },
      { dailyMaximum: '0' },
      { minimumNoticeMinutes: '1.5' },
    ])
      expect(saveLimitsInput.safeParse({ ...limits, ...wrong }).success).toBe(false)
  })
})

describe('time off', () => {
  it('without times is whole days, one day included', () => {
    expect(addTimeOffInput.safeParse({ fromDate: '2026-12-24', toDate: '2026-12-24' }).success).toBe(true)
  })

  it('is refused backwards and on days that do not exist', () => {
    for (const wrong of [
      { fromDate: '2026-12-24', toDate: '2026-12-23' },
      { fromDate: '2026-12-24', fromTime: '12:00', toDate: '2026-12-24', toTime: '12:00' },
      { fromDate: '2026-02-30', toDate: '2026-03-02' },
    ])
      expect(addTimeOffInput.safeParse(wrong).success).toBe(false)
  })
})
