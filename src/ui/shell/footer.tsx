import Link from 'next/link'
import type { NavItem } from './masthead.tsx'

type FooterProps = { label: string; line: string; links: NavItem[] }

export function Footer({ label, line, links }: FooterProps) {
  return (
    <footer className="mt-16 border-t-2 border-ink pt-7 pb-12 text-14 text-ink-2 md:mt-24 print:hidden">
      <div className="page flex flex-wrap items-baseline gap-x-7 gap-y-4">
        <p className="w-full md:mr-auto md:w-auto">{line}</p>
        <nav aria-label={label}>
          <ul className="flex flex-wrap gap-x-7 gap-y-2">
            {links.map((link) => (
              <li key={link.href}>
                <Link href={link.href} prefetch={false} className="inline-block py-1 hover:decoration-2">
                  {link.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
