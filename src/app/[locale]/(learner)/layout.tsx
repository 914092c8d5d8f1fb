import type { Metadata } from 'next'
import { localeParam } from '../_shell/locale-param.ts'
import { SiteShell } from '../_shell/site-shell.tsx'

/** Pages of one person: nothing for search engines. */
export const metadata: Metadata = { robots: { index: false } }

export default async function LearnerLayout({ children, params }: LayoutProps<'/[locale]'>) {
  return <SiteShell locale={await localeParam(params)}>{children}</SiteShell>
}
