'use client'

import { usePathname } from 'next/navigation'
import { CrashPage, type CrashProps } from '../../_crash-page.tsx'

/** Inside the shell: masthead and footer stay. */
export default function StudioError({ error, retry }: CrashProps) {
  return <CrashPage error={error} retry={retry} pathname={usePathname()} />
}
