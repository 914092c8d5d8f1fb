import { localeParam } from '../_shell/locale-param.ts'
import { SiteShell } from '../_shell/site-shell.tsx'

export default async function AccountLayout({ children, params }: LayoutProps<'/[locale]'>) {
  return <SiteShell locale={await localeParam(params)}>{children}</SiteShell>
}
