import type { EarningsWeek } from '../earnings/weeks.ts'

interface Part {
  y: number
  height: number
}

export interface Bar {
  week: EarningsWeek
  x: number
  width: number
  paid: Part
  available: Part
  held: Part
  /** Where the bar ends, and what it comes to. */
  top: { y: number; amountMinor: number }
  isLast: boolean
}

const LEFT = 44
const TOP = 20
const BOTTOM = 24

/** Where the bars of a chart stand: stacked from below, paid, available, held. All lengths in its own units. */
export function chartBars(
  weeks: readonly EarningsWeek[],
  size: { width: number; height: number },
): { bars: Bar[]; lines: { y: number; amountMinor: number }[] } {
  const most = Math.max(...weeks.map(({ paid, available, held }) => paid + available + held), 0)
  const step = stepFor(most)
  const ceiling = step * 3
  const floor = size.height - BOTTOM
  const y = (amountMinor: number) => floor - (amountMinor / ceiling) * (floor - TOP)
  const column = (size.width - LEFT) / weeks.length
  const width = Math.min(44, column * 0.6)
  const bars = weeks.map((week, index): Bar => {
    const part = (from: number, amountMinor: number): Part => ({
      y: y(from + amountMinor),
      height: y(from) - y(from + amountMinor),
    })
    const sum = week.paid + week.available + week.held
    return {
      week,
      x: LEFT + index * column + (column - width) / 2,
      width,
      paid: part(0, week.paid),
      available: part(week.paid, week.available),
      held: part(week.paid + week.available, week.held),
      top: { y: y(sum), amountMinor: sum },
      isLast: index === weeks.length - 1,
    }
  })
  const lines = [3, 2, 1, 0].map((times) => ({ amountMinor: times * step, y: y(times * step) }))
  return { bars, lines }
}

/** A round third of the axis: 1, 2 or 5 times a power of ten, in whole units of money. */
function stepFor(mostMinor: number): number {
  const third = Math.max(mostMinor / 3, 100)
  const power = 10 ** Math.floor(Math.log10(third))
  return ([1, 2, 2.5, 5, 10].find((times) => times * power >= third) ?? 10) * power
}
