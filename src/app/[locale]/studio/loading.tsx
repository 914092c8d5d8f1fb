import { getTranslations } from 'next-intl/server'
import { LoadingRows } from '#src/ui/feedback/loading-rows.tsx'

export default async function StudioLoading() {
  const t = await getTranslations('studio')
  return (
    <div className="pt-10">
      <LoadingRows doing={t('loading')} rows={4} shape="text" />
    </div>
  )
}
