import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import {
  BOARD_HOURS,
  BOARD_ZONES,
  countWrong,
  daysOf,
  engineSlots,
  oracleSlots,
} from '#tests/support/scheduling/board.ts'
import { boardDigest } from '#tests/support/scheduling/board-digest.ts'
import { intlWall } from '#tests/support/scheduling/intl-wall.ts'
import { DAY, MINUTE } from '../time/instant.ts'

describe.each(BOARD_ZONES)('in $zone, on each of the 365 days of $year', (board) => {
  const wallAt = intlWall(board.zone)
  const offsetAt = (instant: number) => {
    const { date, minute } = wallAt(instant)
    return Date.parse(date) + minute * MINUTE - instant
  }

  it.each(BOARD_HOURS)('the slots of "$name" are those that Intl says, none wrong', (hours) => {
    let wrong = 0
    let offered = 0
    for (const day of daysOf(board)) {
      const truth = oracleSlots(wallAt, hours, day)
      wrong += countWrong(engineSlots(board.zone, hours, day), truth)
      offered += truth.length
    }
    expect(wrong).toBe(0)
    expect(offered).toBeGreaterThan(5000)
  })

  it(`clocks change ${board.changes} times, and an engine that missed it would be caught`, () => {
    const days = daysOf(board)
    const changes = days.filter((day) => offsetAt(day) !== offsetAt(day + DAY)).length
    expect(changes).toBe(board.changes)
    const january = offsetAt(Date.UTC(board.year, 0, 1))
    const fixed = (instant: number) => intlWall('UTC')(instant + january)
    const [hours] = BOARD_HOURS
    if (!hours) throw new Error('The board has no hours')
    const sample = days.filter((_, index) => index % 14 === 0)
    const caught = sample.filter((day) =>
      countWrong(oracleSlots(fixed, hours, day), oracleSlots(wallAt, hours, day)),
    )
    expect(caught.length > 0).toBe(board.changes > 0)
  })
})

it.each([
  { zone: 'UTC', localHour: 12 },
  { zone: 'America/New_York', localHour: 8 },
  { zone: 'Pacific/Chatham', localHour: 0 },
  { zone: 'Africa/Casablanca', localHour: 13 },
])('the whole board comes out the same in a process whose own zone is $zone', async ({ zone, localHour }) => {
  const script = fileURLToPath(import.meta.resolve('#tests/support/scheduling/board-digest.ts'))
  const { stdout } = await promisify(execFile)(process.execPath, [script], {
    env: { ...process.env, TZ: zone },
  })
  expect(JSON.parse(stdout)).toEqual({ localHour, digest: boardDigest() })
})
