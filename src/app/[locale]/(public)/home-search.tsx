import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { formatRoundMoney } from '#src/i18n/format/money.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { SearchBox } from '#src/ui/search/search-box.tsx'

const LIMITS_EUR = [20, 40, 60, 100]
const WHENS = ['evening', 'now', 'today', 'tomorrow', 'week'] as const

/** The box of the first screen. */
export async function HomeSearch({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'home.search' })
  return (
    <SearchBox
      look="hero"
      action={localePath(locale, routes.search)}
      what={{ label: t('what'), placeholder: t('placeholder') }}
      when={{
        label: t('when'),
        options: [
          { value: '', label: t('anyTime') },
          ...WHENS.map((when) => ({ value: when, label: t(when) })),
        ],
      }}
      most={{
        label: t('most'),
        options: [
          { value: '', label: t('anyPrice') },
          ...LIMITS_EUR.map((limit) => ({
            value: String(limit),
            label: formatRoundMoney(locale, { amountMinor: limit * 100, currency: 'EUR' }),
          })),
        ],
      }}
      submit={t('submit')}
    />
  )
}
