import { getTranslations } from 'next-intl/server'
import { LoadingRows } from '#src/ui/feedback/loading-rows.tsx'

export default async function BookingsLoading() {
  const t = await getTranslations('booking.list')
  return (
    <div className="pt-10">
      <h1 className="title-48">{t('title')}</h1>
      <div className="section-rule mt-8">
        <LoadingRows doing={t('loading')} rows={4} />
      </div>
    </div>
  )
}
