'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { ChatLine } from '../../client/chat-log.ts'
import { useSession, useStored } from '../session/session-context.tsx'
import { useWriting } from '../session/texts.ts'
import { ChatForm } from './chat-form.tsx'
import { Panel } from './panel.tsx'

export function ChatPanel({ onClose }: { onClose: () => void }) {
  const { live } = useSession()
  const t = useTranslations('room.chat')
  const lines = useStored(live.chat.state, (chat) => chat.lines)
  const end = useRef<HTMLDivElement>(null)
  const newest = lines.at(-1)?.clientKey

  // biome-ignore lint/correctness/useExhaustiveDependencies: it scrolls because the newest line has changed
  useEffect(() => {
    // Newer browsers return a promise, which React would take for a clean-up.
    void end.current?.scrollIntoView({ block: 'end' })
  }, [newest])

  return (
    <Panel title={t('title')} close={t('close')} onClose={onClose}>
      <div className="grid min-h-0 grid-rows-[minmax(0,1fr)_auto]">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <div role="log" aria-label={t('log')} tabIndex={0} className="min-h-0 overflow-y-auto px-4 py-2">
          {lines.length === 0 && <p className="text-14 text-ink-2">{t('empty')}</p>}
          <ul>
            {lines.map((line) => (
              <Line key={`${line.from}${line.clientKey}`} line={line} />
            ))}
          </ul>
          <div ref={end} />
        </div>
        <ChatForm />
      </div>
    </Panel>
  )
}

function Line({ line }: { line: ChatLine }) {
  const { live } = useSession()
  const t = useTranslations('room')
  const { name, time } = useWriting()
  const isMine = line.from === live.session.me.role
  return (
    <li className="border-b border-rule py-2 last:border-0" data-testid="message" data-state={line.state}>
      <p className="num text-13 text-ink-2">
        <b className="font-semibold text-ink">{isMine ? t('you') : name}</b> {time(line.at)}
        {line.state === 'SENDING' && <> · {t('chat.sending')}</>}
        {line.state === 'WAITING' && <> · {t('chat.waiting')}</>}
      </p>
      <p className="text-15 break-words whitespace-pre-wrap">{line.text}</p>
      {line.state === 'FAILED' && (
        <p className="mt-1 text-14 text-danger">
          {t('chat.failed', { reason: line.reason ?? '' })}{' '}
          <button type="button" className="underline" onClick={() => live.chat.again(line.clientKey)}>
            {t('chat.again')}
          </button>
        </p>
      )}
    </li>
  )
}
