import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { PrintButton } from '#src/features/notifications/components/print-button.tsx'
import { ReceiptSheet } from '#src/features/notifications/components/receipt-sheet.tsx'
import { readReceipt } from '#src/features/notifications/receipt/read-receipt.ts'
import { localePath } from '#src/i18n/paths.ts'
import { readerZone } from '#src/server/http/reader-zone.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'
import { Empty } from '#src/ui/feedback/empty.tsx'
import { localeParam } from '../../../../_shell/locale-param.ts'
import { openBooking } from '../_open.ts'

type Props = PageProps<'/[locale]/bookings/[bookingId]/receipt'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeParam(params), namespace: 'receipt' })
  return { title: t('title'), robots: { index: false } }
}

/** What the learner paid, to read, print or save; the header and footer of the site stay off the paper. */
export default async function ReceiptPage({ params }: Props) {
  const locale = await localeParam(params)
  const { bookingId } = await params
  await openBooking(locale, bookingId, routes.receipt(bookingId))
  const ctx = await requestCtx()
  const found = await readReceipt(ctx, bookingId)
  if (!found.ok) notFound()
  const { booking, receipt } = found.value
  const t = await getTranslations({ locale, namespace: 'receipt' })
  const zone = await readerZone()
  const refundsHref = localePath(locale, routes.refunds)
  return (
    <div className="max-w-[40em] pt-10">
      {receipt ? (
        <ReceiptSheet {...{ locale, zone, booking, receipt, refundsHref }} now={ctx.clock.now()} />
      ) : (
        <Empty level={1} title={t('page.none')} text={t('page.noneText')} />
      )}
      <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3 print:hidden">
        {receipt && <PrintButton label={t('page.print')} />}
        <Link href={localePath(locale, routes.booking(bookingId))} className="py-2">
          {t('page.back')}
        </Link>
      </div>
    </div>
  )
}
