'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import { CHAT_TEXT_MAX } from '#src/domain/policy/session.ts'
import { Button } from '#src/ui/button.tsx'
import { Textarea } from '#src/ui/form/textarea.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { send } from '#src/ui/icon-shapes.ts'
import { useSession } from '../session/session-context.tsx'
import { useWriting } from '../session/texts.ts'

/** From here on the characters that are left are counted. */
const COUNT_FROM = 100

/** Enter sends, Shift+Enter makes a line, as in every chat. */
export function ChatForm() {
  const { live } = useSession()
  const t = useTranslations('room.chat')
  const { name } = useWriting()
  const [text, setText] = useState('')
  const left = CHAT_TEXT_MAX - text.length

  const submit = () => {
    const trimmed = text.trim()
    if (trimmed === '') return
    live.chat.send(trimmed)
    setText('')
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    submit()
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2 border-t border-rule px-4 py-3"
    >
      <Textarea
        name="message"
        rows={1}
        value={text}
        maxLength={CHAT_TEXT_MAX}
        aria-label={t('label', { name })}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
        className="max-h-32"
      />
      <Button kind="ink" type="submit" className="px-3">
        <Icon shape={send} />
        {t('send')}
      </Button>
      {left <= COUNT_FROM && (
        <p className="num col-span-2 text-13 text-ink-3" role="status">
          {t('left', { count: left })}
        </p>
      )}
    </form>
  )
}
