'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'

type DialogProps = {
  open: boolean
  /** Called for Esc, a click outside and a form with method="dialog". */
  onClose: () => void
  /** The question: "Cancel tonight at 18:45?" */
  title: ReactNode
  /** The consequence, in figures. */
  children: ReactNode
  /** The deed, then the safe way out, marked `data-safe`: it has the focus, so that Enter alone destroys nothing. */
  actions: ReactNode
}

/**
 * For money and destruction only. The native element: it traps the focus, gives it back and closes on Esc.
 * A client component, because showModal() is the only way to open it as one.
 */
export function Dialog({ open, onClose, title, children, actions }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const dialog = ref.current
    if (!dialog || !open) return
    dialog.showModal()
    dialog.querySelector<HTMLElement>('[data-safe]')?.focus()
    // Also where it is put out of sight while open: what is modal there would block the page.
    return () => dialog.close()
  }, [open])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard closes it with Esc; this is the click outside
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className="m-auto w-[min(480px,100%-32px)] animate-rise rounded-2 border-[1.5px] border-ink bg-sheet p-0 text-ink shadow-sheet backdrop:bg-[rgb(0_0_0/0.45)]"
    >
      <div className="px-7 pt-[26px] pb-6">
        <h2 id={titleId} className="title-28">
          {title}
        </h2>
        <div className="mt-2.5 mb-[18px] text-ink-2">{children}</div>
        <div className="flex flex-wrap items-center gap-3">{actions}</div>
      </div>
    </dialog>
  )
}
