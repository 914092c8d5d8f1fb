import type { Explanation } from '#src/domain/scheduling/explain.ts'
import type { Obstacle } from '#src/domain/scheduling/obstacle.ts'
import type { Interval } from '#src/domain/time/interval.ts'
import { formatMoment } from '#src/i18n/format/date.ts'
import { formatTime } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translator.ts'

/** Why a time is offered or not, in one sentence for the expert whose calendar it is. */
export function explanationWords(locale: Locale, zone: string, at: number, found: Explanation): string {
  const t = translator(locale, 'studio.hours')
  if (found.offered) return t('offered', { moment: formatMoment(locale, at, zone) })
  return obstacleWords(locale, zone, found.because)
}

function obstacleWords(locale: Locale, zone: string, because: Obstacle): string {
  const t = translator(locale, 'studio.hours.because')
  const moment = (at: number) => formatMoment(locale, at, zone)
  const time = (at: number) => formatTime(locale, at, zone)
  const span = ({ start, end }: Interval) => ({ from: moment(start), to: moment(end) })
  switch (because.reason) {
    case 'NOT_A_DATE':
    case 'PAST':
    case 'LEARNER_BUSY':
      return t(because.reason)
    case 'TOO_SOON':
      return t('TOO_SOON', { earliest: moment(because.earliest) })
    case 'TOO_FAR':
      return t('TOO_FAR', { opensAt: moment(because.opensAt) })
    case 'OFF_GRID':
      return t('OFF_GRID', {
        step: because.stepMinutes,
        previous: time(because.previous),
        next: time(because.next),
      })
    case 'OUTSIDE_HOURS':
      return t(because.hours === 'OVERRIDE' ? 'OUTSIDE_OVERRIDE' : 'OUTSIDE_HOURS', {
        at: moment(because.at),
      })
    case 'TIME_OFF':
      return t('TIME_OFF', span(because.timeOff))
    case 'BOOKED':
      return t('BOOKED', span(because.booking))
    case 'BUFFER':
      return t('BUFFER', { ...span(because.busy), minutes: because.clearMinutes })
    case 'BUSY_ELSEWHERE':
      return t('BUSY_ELSEWHERE', span(because.busy))
    case 'DAILY_MAXIMUM':
      return t('DAILY_MAXIMUM', { maximum: because.maximum })
  }
}
