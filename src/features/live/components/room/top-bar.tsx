'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Brand } from '#src/ui/brand.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { signal, signalLow, signalZero, wifiOff } from '#src/ui/icon-shapes.ts'
import { useIsTaken, useSession, useStored } from '../session/session-context.tsx'
import { useWriting } from '../session/texts.ts'

/** Told apart by their shape: on a phone there is no room for the words. */
const BARS = { GOOD: signal, WEAK: signalLow, LOST: wifiOff, none: signalZero }

export function TopBar({ helpOpen, onHelp }: { helpOpen: boolean; onHelp: () => void }) {
  const { live, hrefs } = useSession()
  const t = useTranslations('room')
  const { other } = live.session
  const { title } = useWriting()
  const isTaken = useIsTaken()
  const quality = useStored(live.connection.state, (state) =>
    state.phase === 'DROPPED' ? 'LOST' : state.quality,
  )
  return (
    <header className="flex h-[52px] items-center gap-2.5 px-4 text-15/[1.3] md:h-[60px] md:gap-5 md:px-6 [@media(max-height:560px)]:h-11">
      <Link href={hrefs.home} prefetch={false} className="no-underline max-md:hidden">
        <Brand />
      </Link>
      <h1 className="min-w-0 truncate font-sans text-15 font-normal tracking-normal">
        {t.rich('with', {
          title,
          name: other.name,
          b: (chunks) => <b className="font-semibold">{chunks}</b>,
          wide: (chunks) => <span className="max-md:hidden">{chunks}</span>,
        })}
      </h1>
      <span className="ml-auto flex flex-none items-center gap-5 text-ink-2">
        {!isTaken && (
          <span data-testid="quality" className="flex items-center gap-1.5">
            <Icon shape={BARS[quality ?? 'none']} />
            <span className="max-md:sr-only">{t(`quality.${quality ?? 'none'}`)}</span>
          </span>
        )}
        <button
          type="button"
          aria-expanded={helpOpen}
          aria-controls="room-panel"
          onClick={onHelp}
          className="min-h-11 whitespace-nowrap underline underline-offset-[0.18em] hover:decoration-2"
        >
          {t('help.open')}
        </button>
      </span>
    </header>
  )
}
