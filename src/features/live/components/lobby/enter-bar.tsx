'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#src/ui/button.tsx'
import { useSession, useStored } from '../session/session-context.tsx'

/** The one thing to do; on phones it stays at the lower edge. */
export function EnterBar() {
  const { live } = useSession()
  const t = useTranslations('lobby')
  const entering = useStored(live.view, (view) => view.entering)
  return (
    <div className="flex flex-wrap items-center gap-x-[18px] gap-y-2 max-md:sticky max-md:bottom-0 max-md:z-10 max-md:-mx-(--gutter) max-md:border-t max-md:border-rule max-md:bg-paper max-md:px-(--gutter) max-md:py-3 md:mt-[26px]">
      <Button
        kind="go"
        size="big"
        busy={entering && t('entering')}
        onClick={() => live.enter()}
        className="max-md:w-full"
      >
        {t('enter')}
      </Button>
      <span className="max-w-[22em] flex-[1_1_200px] text-14 text-ink-2 max-md:text-13">
        {t(live.session.terms.mode === 'FREE' ? 'terms.waitingFree' : 'terms.waiting')}
      </span>
    </div>
  )
}
