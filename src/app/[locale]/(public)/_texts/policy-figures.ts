import { COMMISSION_BPS, FREE_MINUTES_MAX, WHOLE_BPS } from '#src/domain/policy/money.ts'
import {
  AUTHORISATION_DEADLINE_BEFORE,
  AUTHORISE_NOW_WITHIN,
  AUTHORISE_OFF_SESSION_BEFORE,
  GUARANTEE,
  GUARANTEE_CLEAR_CASE_BELOW_BPS,
  HOLD,
} from '#src/domain/policy/paying.ts'
import {
  CAP_WARNING_BEFORE,
  DETECTION_LAG,
  LOBBY_OPENS_BEFORE,
  NO_SHOW_AFTER,
} from '#src/domain/policy/session.ts'
import { formatShare } from '#src/i18n/format/number.ts'
import { daysOf, formatLimit } from '#src/i18n/format/span.ts'
import type { Locale } from '#src/i18n/locale.ts'

/** The rules' numbers as the texts about them write them: no text holds a number of its own. */
export function policyFigures(locale: Locale) {
  return {
    commission: formatShare(locale, COMMISSION_BPS),
    expertShare: formatShare(locale, WHOLE_BPS - COMMISSION_BPS),
    freeMinutes: FREE_MINUTES_MAX,
    hold: formatLimit(HOLD),
    reserveDays: daysOf(AUTHORISE_NOW_WITHIN),
    reserveBefore: formatLimit(AUTHORISE_OFF_SESSION_BEFORE),
    lapseBefore: formatLimit(AUTHORISATION_DEADLINE_BEFORE),
    guarantee: formatLimit(GUARANTEE),
    clearCase: formatShare(locale, GUARANTEE_CLEAR_CASE_BELOW_BPS),
    lobby: formatLimit(LOBBY_OPENS_BEFORE),
    noShow: formatLimit(NO_SHOW_AFTER),
    warning: formatLimit(CAP_WARNING_BEFORE),
    lag: `${DETECTION_LAG / 1_000}\u00a0s`,
  }
}
