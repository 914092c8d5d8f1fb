'use client'

import { usePathname } from 'next/navigation'
import { CrashPage, type CrashProps } from '../_crash-page.tsx'

export default function PageError({ error, retry }: CrashProps) {
  return (
    <main className="page">
      <CrashPage error={error} retry={retry} pathname={usePathname()} />
    </main>
  )
}
