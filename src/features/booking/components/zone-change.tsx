import { getTranslations } from 'next-intl/server'
import type { Locale } from '#src/i18n/locale.ts'
import { Button } from '#src/ui/button.tsx'
import { ZoneList } from './zone-list.tsx'

interface ZoneChangeProps {
  locale: Locale
  zone: string
  zoneThere: string
  /** Writes the zone chosen and comes back to the same choice; reads the fields of the form around it. */
  action: (form: FormData) => Promise<void>
}

/** "Change": unfolds a list of zones. It stands in the sheet's form and sends it elsewhere. */
export async function ZoneChange({ locale, zone, zoneThere, action }: ZoneChangeProps) {
  const t = await getTranslations({ locale, namespace: 'booking' })
  return (
    <details className="group ml-auto max-w-full open:w-full open:pt-1.5">
      <summary className="ml-auto w-fit cursor-pointer list-none py-1 underline underline-offset-[0.18em] hover:decoration-2 [&::-webkit-details-marker]:hidden">
        {t('sheet.changeZone')}
      </summary>
      <div className="flex flex-wrap items-end gap-2 pt-1.5">
        <ZoneList label={t('sheet.zone')} zone={zone} known={[...new Set([zone, zoneThere])]} />
        <Button type="submit" kind="line" formAction={action}>
          {t('sheet.useZone')}
        </Button>
      </div>
    </details>
  )
}
