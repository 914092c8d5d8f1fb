import Link from 'next/link'
import type { ReactNode } from 'react'
import { Brand } from '../brand.tsx'
import { cx } from '../cx.ts'
import { Icon } from '../icon.tsx'
import { menu, x } from '../icon-shapes.ts'
import { NavLink } from './nav-link.tsx'

export type NavItem = { href: string; label: string }

type MastheadProps = {
  home: string
  nav: NavItem[]
  labels: { nav: string; menu: string; close: string }
  language: ReactNode
  clock: ReactNode
  /** "Sign in", or the account with its face. */
  account: ReactNode
}

const MENU = 'site-menu'

/** From which width the entries stand in a row: five, which experts have, need more than a tablet. */
const ROW = {
  few: { nav: 'md:flex', button: 'md:hidden' },
  many: { nav: 'lg:flex', button: 'lg:hidden' },
}

/** One ink rule under it. On phones the navigation folds into a native popover: no script opens it. */
export function Masthead({ home, nav, labels, language, clock, account }: MastheadProps) {
  const row = nav.length > 4 ? ROW.many : ROW.few
  return (
    <header className="border-b-2 border-ink print:hidden">
      <div className="page flex h-14 items-center gap-3.5 md:h-[68px] md:gap-7">
        <Link href={home} prefetch={false} className="no-underline">
          <Brand />
        </Link>
        <nav aria-label={labels.nav} className={cx('mr-auto hidden gap-6 text-14 font-medium', row.nav)}>
          {nav.map((item) => (
            <NavLink key={item.href} href={item.href} className="py-3">
              {item.label}
            </NavLink>
          ))}
        </nav>
        <div className="ml-auto flex items-center gap-3.5 text-14 md:gap-5">
          <div className="hidden md:block">{language}</div>
          <div className="hidden lg:block">{clock}</div>
          {account}
          <button
            type="button"
            popoverTarget={MENU}
            aria-label={labels.menu}
            className={cx('-mr-2.5 grid size-11 place-content-center', row.button)}
          >
            <Icon shape={menu} className="size-[22px]" />
          </button>
        </div>
      </div>
      <div
        id={MENU}
        popover="auto"
        className="inset-x-0 top-0 bottom-auto m-0 w-full max-w-none border-b-2 border-ink bg-paper text-ink shadow-sheet backdrop:bg-ink/40"
      >
        <div className="page flex h-14 items-center justify-between">
          <Brand />
          <button
            type="button"
            popoverTarget={MENU}
            popoverTargetAction="hide"
            aria-label={labels.close}
            className="-mr-2.5 grid size-11 place-content-center"
          >
            <Icon shape={x} className="size-[22px]" />
          </button>
        </div>
        <nav aria-label={labels.menu} className="page flex flex-col pb-3">
          {nav.map((item) => (
            <NavLink
              key={item.href}
              href={item.href}
              closes={MENU}
              className="title-22 border-t border-rule py-3.5"
            >
              {item.label}
            </NavLink>
          ))}
          <div className="flex items-center justify-between border-t border-rule pt-2 text-15">
            {language}
            {clock}
          </div>
        </nav>
      </div>
    </header>
  )
}
