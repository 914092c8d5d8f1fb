import { z } from 'zod'
import { SLOT_LIMIT_BOUNDS, STEP_MINUTES } from '#src/domain/policy/scheduling.ts'
import { availabilityProblems } from '#src/domain/scheduling/availability-problems.ts'
import { limitProblems } from '#src/domain/scheduling/limit-problems.ts'
import { END_OF_DAY, splitAtMidnight } from '#src/domain/scheduling/minute-range.ts'
import type { MinuteRange, WeeklyHours } from '#src/domain/scheduling/types.ts'
import type { Weekday } from '#src/domain/time/iso-date.ts'
import { parseZone } from '#src/domain/time/zone.ts'
import { unseen, wholeNumber } from '#src/features/form-fields.ts'
import { isoDate } from '#src/features/instant.ts'
import { plainText } from '#src/features/plain-text.ts'

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[]

/** Of a form: a name that repeats is a list, one that does not is a text. */
const list = z
  .union([z.string(), z.array(z.string()).max(24)])
  .optional()
  .transform((value) => (value === undefined ? [] : typeof value === 'string' ? [value] : value))

const dayNames = WEEKDAYS.flatMap((day) => [`start${day}`, `end${day}`] as const)

/**
 * Weekly hours as the form sends them: `start1`, `end1` … `start7`, `end7`, each as often as the day has ranges,
 * as `HH:MM` by the expert's clock. An end at or before the start means the next day; empty pairs are no range.
 */
export const saveHoursInput = z
  .object(
    Object.fromEntries(dayNames.map((name) => [name, list])) as Record<
      `${'start' | 'end'}${Weekday}`,
      typeof list
    >,
  )
  .transform((form, context) => {
    const weekly: WeeklyHours[] = []
    for (const weekday of WEEKDAYS) {
      const ranges = readRanges(form[`start${weekday}`], form[`end${weekday}`])
      if (ranges === null) context.addIssue({ code: 'custom', path: [`day${weekday}`], message: 'required' })
      else weekly.push(...ranges.flatMap((range) => splitAtMidnight({ weekday, ...range })))
    }
    for (const problem of availabilityProblems({ zone: 'UTC', weekly, overrides: [] })) {
      const day = 'day' in problem && 'weekday' in problem.day ? problem.day.weekday : 1
      context.addIssue({
        code: 'custom',
        path: [`day${day}`],
        message: problem.problem === 'OVERLAP' ? 'overlap' : 'invalid',
      })
    }
    return { weekly }
  })

/** Pairs of `HH:MM`, empty ones left out; null where a time is missing or is none. Ends may lie before starts. */
function readRanges(starts: readonly string[], ends: readonly string[]): MinuteRange[] | null {
  const ranges: MinuteRange[] = []
  for (const [index, start] of starts.entries()) {
    const end = ends[index] ?? ''
    if (start === '' && end === '') continue
    const startMinute = minuteOf(start)
    const endMinute = minuteOf(end)
    if (startMinute === null || endMinute === null) return null
    ranges.push({ startMinute, endMinute })
  }
  return ranges
}

/** Minutes since midnight; null for what is no time of the day. */
export function minuteOf(text: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text)
  return match ? Number(match[1]) * 60 + Number(match[2]) : null
}

/**
 * The hours of one date: `closed`, or `start` and `end` as often as it has ranges. They stay within the date, of
 * which an end at 00:00 is the end. Being closed is said, never understood from a form that was left empty.
 */
export const saveOverrideInput = z
  .object({ date: isoDate, closed: z.literal('on').optional(), start: list, end: list })
  .transform(({ date, closed, start, end }, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['ranges'], message })
    if (closed) return { date, ranges: [] }
    const ranges = readRanges(start, end)?.map(toEndOfDay) ?? []
    if (ranges.length === 0) refuse('required')
    for (const { problem } of availabilityProblems({
      zone: 'UTC',
      weekly: [],
      overrides: [{ date, ranges }],
    }))
      refuse(problem === 'OVERLAP' ? 'overlap' : 'order')
    return { date, ranges }
  })

function toEndOfDay({ startMinute, endMinute }: MinuteRange): MinuteRange {
  return { startMinute, endMinute: endMinute === 0 ? END_OF_DAY : endMinute }
}

export const removeOverrideInput = z.object({ date: unseen(isoDate) })

/** The zone by whose clock hours, overrides and days are meant, in the database's own spelling. */
export const changeZoneInput = z.object({
  timeZone: z
    .string()
    .max(64)
    .transform((text, context) => {
      const zone = parseZone(text)
      if (zone === null) context.addIssue({ code: 'custom', message: 'zone' })
      return zone ?? z.NEVER
    }),
})

const bounded = (limit: keyof typeof SLOT_LIMIT_BOUNDS) =>
  wholeNumber(SLOT_LIMIT_BOUNDS[limit].min, SLOT_LIMIT_BOUNDS[limit].max)

export const saveLimitsInput = z
  .object({
    stepMinutes: z.coerce
      .number()
      .refine((step) => (STEP_MINUTES as readonly number[]).includes(step), 'choice'),
    minimumNoticeMinutes: bounded('minimumNoticeMinutes'),
    horizonDays: bounded('horizonDays'),
    bufferBeforeMinutes: bounded('bufferBeforeMinutes'),
    bufferAfterMinutes: bounded('bufferAfterMinutes'),
    dailyMaximum: z.union([z.literal('').transform(() => null), bounded('dailyMaximum')]),
  })
  .superRefine((limits, context) => {
    // The rules themselves have the last word.
    for (const { limit } of limitProblems(limits))
      context.addIssue({ code: 'custom', path: [limit], message: 'invalid' })
  })

const time = z.string().refine((text) => minuteOf(text) !== null, 'invalid')

/** By the expert's clock; without times whole days, the last one included. */
export const addTimeOffInput = z
  .object({
    fromDate: isoDate,
    fromTime: time.or(z.literal('')).default(''),
    toDate: isoDate,
    toTime: time.or(z.literal('')).default(''),
    reason: plainText(200).default(''),
  })
  .refine((off) => `${off.fromDate}${off.fromTime || '00:00'}` < `${off.toDate}${off.toTime || '24:00'}`, {
    path: ['toDate'],
    message: 'order',
  })

export const removeTimeOffInput = z.object({ timeOffId: unseen(z.uuid()) })

/** "Why is this time not offered?": a wall time of the expert's and the length of a session. */
export const explainInput = z.object({ date: isoDate, time, offering: z.uuid().optional() })
