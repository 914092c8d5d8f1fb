import { useTranslations } from 'next-intl'
import { ButtonLink } from '#src/ui/button-link.tsx'

/** A booking whose room never opens, or that has not been settled yet. */
export function NoRoom({ bookingHref }: { bookingHref: string }) {
  const t = useTranslations('lobby.closed')
  return (
    <div className="max-w-[40em] pt-11 md:pt-16">
      <h1 className="title-64">{t.rich('title', { em: (chunks) => <em>{chunks}</em> })}</h1>
      <p className="lede mt-5 mb-8">{t('text')}</p>
      <ButtonLink kind="ink" href={bookingHref}>
        {t('booking')}
      </ButtonLink>
    </div>
  )
}
