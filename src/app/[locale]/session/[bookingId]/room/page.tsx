import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { localeParam } from '#src/app/[locale]/_shell/locale-param.ts'
import { openSession } from '../_open.ts'
import { SessionPage } from '../_session-page.tsx'

type Props = PageProps<'/[locale]/session/[bookingId]/room'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeParam(params)
  const { other } = await openSession(locale, await params)
  const t = await getTranslations({ locale, namespace: 'room' })
  return { title: t('title', { name: other.name }), robots: { index: false } }
}

/** Where a reload leads: straight back into the room. */
export default async function RoomPage({ params }: Props) {
  const { bookingId } = await params
  return <SessionPage locale={await localeParam(params)} bookingId={bookingId} stage="ROOM" />
}
