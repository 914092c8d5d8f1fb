'use client'

import { useEffect, useState } from 'react'
import { Icon } from '../icon.tsx'
import { check } from '../icon-shapes.ts'

export type ToastMessage = { text: string; undo?: { label: string; run: () => void } }

const EVENT = 'visavis:toast'
const STAYS_FOR = 6_000

/** Says that something was done, for 6 s, from anywhere in the browser. Needs <ToastHost> on the page. */
export function toast(message: ToastMessage): void {
  window.dispatchEvent(new CustomEvent<ToastMessage>(EVENT, { detail: message }))
}

/** Bottom left, ink; one at a time. It waits while it is hovered or has the focus. */
export function ToastHost() {
  const [message, setMessage] = useState<ToastMessage | null>(null)
  const [held, setHeld] = useState(false)

  useEffect(() => {
    const show = (event: Event) => setMessage((event as CustomEvent<ToastMessage>).detail)
    window.addEventListener(EVENT, show)
    return () => window.removeEventListener(EVENT, show)
  }, [])

  useEffect(() => {
    if (!message || held) return
    const timer = setTimeout(() => setMessage(null), STAYS_FOR)
    return () => clearTimeout(timer)
  }, [message, held])

  return (
    <output
      aria-live="polite"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="fixed bottom-4 left-4 z-50 max-w-[min(440px,100vw-32px)]"
    >
      {message && (
        <span className="flex animate-rise items-center gap-3.5 rounded-2 bg-ink px-4 py-3 text-15/[1.4] text-on-ink">
          <Icon shape={check} />
          <span>{message.text}</span>
          {message.undo && (
            <button
              type="button"
              className="ml-auto min-h-6 font-semibold underline focus-visible:outline-on-ink"
              onClick={() => {
                message.undo?.run()
                setMessage(null)
              }}
            >
              {message.undo.label}
            </button>
          )}
        </span>
      )}
    </output>
  )
}
