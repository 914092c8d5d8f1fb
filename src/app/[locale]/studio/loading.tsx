import { getTranslations } from 'next-intl/server'
import { LoadingRows } from '#src/ui/feedback/loading-rows.tsx'

export default async function StudioLoading() {
  const t = await getTranslations('studio')
  return (
    <div className="pt-9">
      <h1 className="title-48 mb-6">{t('title')}</h1>
      <LoadingRows doing={t('loading')} rows={4} shape="text" />
    </div>
  )
}
