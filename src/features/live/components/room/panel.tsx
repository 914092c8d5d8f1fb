'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '#src/ui/icon.tsx'
import { x } from '#src/ui/icon-shapes.ts'

type PanelProps = { title: string; close: string; onClose: () => void; children: ReactNode }

/** Unfolds beside the faces (on phones under the other's): chat, or what to do when something is wrong. */
export function Panel({ title, close, onClose, children }: PanelProps) {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    // Whoever opened it is taken there, and back when it closes.
    const before = document.activeElement
    const panel = ref.current
    const first = panel?.querySelector<HTMLElement>('textarea') ?? panel?.querySelector('h2')
    first?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <aside
      ref={ref}
      id="room-panel"
      aria-labelledby="room-panel-title"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      className="grid min-h-0 grid-rows-[auto_minmax(0,1fr)] bg-paper-2"
    >
      <div className="flex items-center justify-between border-t-2 border-ink pl-4">
        <h2 id="room-panel-title" tabIndex={-1} className="title-20 outline-none">
          {title}
        </h2>
        <button
          type="button"
          aria-label={close}
          onClick={onClose}
          className="grid size-11 place-content-center"
        >
          <Icon shape={x} className="size-[22px]" />
        </button>
      </div>
      {children}
    </aside>
  )
}
