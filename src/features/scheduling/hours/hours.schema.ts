import { z } from 'zod'
import { SLOT_LIMIT_BOUNDS, STEP_MINUTES } from '#src/domain/policy/scheduling.ts'
import { availabilityProblems } from '#src/domain/scheduling/availability-problems.ts'
import { limitProblems } from '#src/domain/scheduling/limit-problems.ts'
import { splitAtMidnight } from '#src/domain/scheduling/minute-range.ts'
import type { WeeklyHours } from '#src/domain/scheduling/types.ts'
import type { Weekday } from '#src/domain/time/iso-date.ts'
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
      const ends = form[`end${weekday}`]
      for (const [index, start] of form[`start${weekday}`].entries()) {
        const end = ends[index] ?? ''
        if (start === '' && end === '') continue
        const startMinute = minuteOf(start)
        const endMinute = minuteOf(end)
        if (startMinute === null || endMinute === null)
          context.addIssue({ code: 'custom', path: [`day${weekday}`], message: 'required' })
        else weekly.push(...splitAtMidnight({ weekday, startMinute, endMinute }))
      }
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

/** Minutes since midnight; null for what is no time of the day. */
export function minuteOf(text: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text)
  return match ? Number(match[1]) * 60 + Number(match[2]) : null
}

const bounded = (limit: keyof typeof SLOT_LIMIT_BOUNDS) =>
  z.coerce.number().int().min(SLOT_LIMIT_BOUNDS[limit].min).max(SLOT_LIMIT_BOUNDS[limit].max)

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

export const removeTimeOffInput = z.object({ timeOffId: z.uuid() })

/** "Why is this time not offered?": a wall time of the expert's and the length of a session. */
export const explainInput = z.object({ date: isoDate, time, offering: z.uuid().optional() })
