'use client'

import './globals.css'
import { usePathname } from 'next/navigation'
import { fontVariables } from '#src/ui/fonts.ts'
import { CrashPage, type CrashProps } from './_crash-page.tsx'
import { crashText } from './_crash-text.ts'

/** When the layout itself failed: it brings its own document. */
export default function GlobalError({ error, retry }: CrashProps) {
  const pathname = usePathname() ?? '/'
  const { locale, text } = crashText(pathname)
  return (
    <html lang={locale} className={fontVariables}>
      <body>
        <title>{text.title}</title>
        <main className="page">
          <CrashPage error={error} retry={retry} pathname={pathname} />
        </main>
      </body>
    </html>
  )
}
