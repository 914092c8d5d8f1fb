import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { portraitSrcSet, portraitUrl } from '#src/features/catalog/portrait-url.ts'
import type { Actor } from '#src/features/ports.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { Plate } from '#src/ui/person/plate.tsx'
import { VisuallyHidden } from '#src/ui/visually-hidden.tsx'

/** The right end of the masthead: "Sign in", or who is signed in. */
export async function AccountCorner({ locale, actor }: { locale: Locale; actor: Actor }) {
  const t = await getTranslations({ locale, namespace: 'shell' })
  if (actor.kind !== 'USER')
    return (
      <Link
        href={localePath(locale, routes.signIn)}
        prefetch={false}
        className="py-3 font-semibold no-underline hover:underline"
      >
        {t('signIn')}
      </Link>
    )
  return (
    <Link
      href={localePath(locale, routes.account)}
      prefetch={false}
      className="relative flex items-center gap-2.5 py-1.5 font-semibold no-underline hover:underline"
    >
      <Plate
        name={actor.name}
        src={portraitUrl(actor.portraitKey)}
        srcSet={portraitSrcSet(actor.portraitKey)}
        sizes="32px"
        shape="square"
        className="w-8"
      />
      <span aria-hidden="true" className="max-w-[14em] truncate max-lg:hidden">
        {actor.name}
      </span>
      <VisuallyHidden>{t('account', { name: actor.name })}</VisuallyHidden>
    </Link>
  )
}
