'use client'

import { useEffect, useRef } from 'react'

/** Single keys that act on the room, except while something is being written or a dialog asks. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      const target = event.target instanceof HTMLElement ? event.target : null
      if (target?.closest('input, textarea, select, dialog, [contenteditable]')) return
      const act = latest.current[event.key.toLowerCase()]
      if (!act) return
      // Or the key that opens the chat would be its first letter.
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
