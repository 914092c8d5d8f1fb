import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { dayNumberAt } from '#src/domain/time/iso-date.ts'
import { BOARD_HOURS, BOARD_ZONES, daysOf, engineSlots } from './board.ts'

/** One digest of the engine's whole board, grouped by day in each zone too, so that two processes can compare. */
export function boardDigest(): string {
  const hash = createHash('sha256')
  for (const board of BOARD_ZONES) {
    for (const hours of BOARD_HOURS) {
      const starts = daysOf(board).flatMap((day) => engineSlots(board.zone, hours, day))
      const byDay = Map.groupBy(starts, (start) => dayNumberAt(start, board.zone))
      hash.update(JSON.stringify([board.zone, hours.name, [...byDay]]))
    }
  }
  return hash.digest('hex')
}

// Run by itself it prints the digest and what this process takes for local time.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const localHour = new Date(Date.UTC(2026, 6, 1, 12)).getHours()
  process.stdout.write(JSON.stringify({ localHour, digest: boardDigest() }))
}
