/** Cookie with the reader's IANA zone: guessed by the browser, or chosen in the account. */
export const ZONE_COOKIE = 'zone'

/** Shown until the browser has said where it is. */
export const DEFAULT_ZONE = 'Europe/Paris'

/** Whether Intl knows the zone. Aliases such as `Asia/Calcutta` count; offsets such as `+02:00` do not. */
export function isTimeZone(value: string): boolean {
  if (!/^[A-Za-z]/.test(value)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false
  }
}
