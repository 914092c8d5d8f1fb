import { getTranslations } from 'next-intl/server'
import type { OfferedSlots } from '#src/features/scheduling/list-days.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { termsKeyOfOffering } from '../bookable-offering.ts'
import type { SheetChoice, SheetExpert, SheetOffering } from '../sheet.ts'
import { SheetDays } from './sheet-days.tsx'
import { SheetLength } from './sheet-length.tsx'
import { SheetOfferings } from './sheet-offerings.tsx'
import { SheetTimes } from './sheet-times.tsx'
import { SheetTotal } from './sheet-total.tsx'
import { ZoneChange } from './zone-change.tsx'

interface BookingSheetProps {
  locale: Locale
  /** The reader's zone. */
  zone: string
  /** Epoch milliseconds. */
  now: number
  expert: SheetExpert
  offerings: readonly SheetOffering[]
  chosen: SheetOffering
  choice: SheetChoice
  slots: OfferedSlots
  /** Address of the page that the sheet stands on; choices are its query. */
  path: string
  /** Books what is chosen. */
  action: (form: FormData) => Promise<void>
  /** Writes times in another zone and comes back to the same choice. */
  changeZone: (form: FormData) => Promise<void>
}

/**
 * What, when, how long, for how much, and one button: all on the server, each choice a link, so that it works
 * before any script has come.
 */
export async function BookingSheet(props: BookingSheetProps) {
  const { locale, zone, expert, chosen, choice, path, action, changeZone } = props
  const t = await getTranslations({ locale, namespace: 'booking' })
  return (
    <form
      action={action}
      aria-label={t('sheet.label')}
      className="-mx-(--gutter) border-y-[1.5px] border-ink bg-sheet md:mx-0 md:rounded-2 md:border-[1.5px] md:shadow-sheet"
    >
      <SheetOfferings {...props} />
      <div className="grid md:grid-cols-[200px_minmax(0,1fr)]">
        <SheetDays {...props} />
        <SheetTimes
          {...props}
          zoneThere={expert.timeZone}
          changeZone={<ZoneChange {...{ locale, zone }} zoneThere={expert.timeZone} action={changeZone} />}
        >
          <SheetLength {...{ locale, chosen, choice, path }} />
        </SheetTimes>
      </div>
      {choice.startAt !== null && <SheetTotal {...props} startAt={choice.startAt} />}
      <input type="hidden" name="offeringId" value={chosen.id} />
      <input type="hidden" name="startAt" value={choice.startAt ?? ''} />
      <input type="hidden" name="durationMinutes" value={choice.minutes} />
      <input type="hidden" name="expectedTerms" value={termsKeyOfOffering(chosen, choice.minutes)} />
      <input type="hidden" name="timeZone" value={zone} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="path" value={path} />
    </form>
  )
}
