import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { localeParam } from '#src/app/[locale]/_shell/locale-param.ts'
import { SessionPage } from './_session-page.tsx'

type Props = PageProps<'/[locale]/session/[bookingId]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeParam(params), namespace: 'lobby' })
  return { title: t('title'), robots: { index: false } }
}

export default async function LobbyPage({ params }: Props) {
  const { bookingId } = await params
  return <SessionPage locale={await localeParam(params)} bookingId={bookingId} stage="LOBBY" />
}
