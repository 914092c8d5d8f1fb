import type { Side } from '#src/domain/access/side.ts'
import type { PriceTerms } from '#src/domain/money/price-terms.ts'
import type { StoredMeter } from '#src/features/live/stored-meter.ts'
import { formatDuration } from '#src/i18n/format/duration.ts'
import { formatTime } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translator.ts'
import type { StripBlock, StripNote } from '../letter/letter.ts'
import { dropsOf } from './drops.ts'
import { stripCells, wholeOf } from './strip-cells.ts'

interface Reader {
  mode: PriceTerms['mode']
  locale: Locale
  zone: string
  side: Side
  /** First name of the other person. */
  other: string
}

/** The strip of a mail, with what happened on it; null when nobody came. */
export function receiptStrip(
  meter: StoredMeter,
  { locale, zone, mode, side, other }: Reader,
): StripBlock | null {
  const whole = wholeOf(meter)
  if (!whole) return null
  const t = translator(locale, 'receipt')
  const time = (at: number) => formatTime(locale, at, zone)
  const percent = (at: number) => (100 * (at - whole.start)) / (whole.end - whole.start)
  const from = time(whole.start)
  const to = time(whole.end)
  return {
    kind: 'strip',
    names: [t('you'), other],
    cells: stripCells(meter, mode, side),
    from,
    notes: [
      ...(meter.freeUntil === null
        ? []
        : [{ text: t('freeUntil', { time: time(meter.freeUntil) }), percent: percent(meter.freeUntil) }]),
      ...dropNotes(meter, { locale, side, other }, percent),
    ].sort((a, b) => a.percent - b.percent),
    to,
    summary: t('summary', { from, to, together: formatDuration(meter.billableSeconds) }),
  }
}

function dropNotes(
  meter: StoredMeter,
  { locale, side, other }: Omit<Reader, 'zone' | 'mode'>,
  percent: (at: number) => number,
): StripNote[] {
  const drops = dropsOf(meter)
  if (!drops) return []
  const t = translator(locale, 'receipt')
  const whose = drops.whose === 'SHARED' ? 'shared' : drops.whose === side ? 'mine' : 'theirs'
  const text = t(`drop.${whose}`, {
    count: drops.count,
    duration: formatDuration(drops.seconds),
    name: other,
  })
  return [{ text, percent: percent(drops.at) }]
}
