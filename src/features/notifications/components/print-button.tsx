'use client'

import { Button } from '#src/ui/button.tsx'

/** Client, because only the browser can print. */
export function PrintButton({ label }: { label: string }) {
  return <Button onClick={() => window.print()}>{label}</Button>
}
