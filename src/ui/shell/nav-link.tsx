'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { cx } from '../cx.ts'

type NavLinkProps = {
  href: string
  children: string
  className?: string
  /** Id of the popover that the link stands in: following the link closes it. */
  closes?: string
}

/**
 * A client component, because a layout stays while pages change: only the browser knows which page is open. Nothing
 * of the frame is fetched ahead: it stands on every page, and each page would cost the server as much as six.
 */
export function NavLink({ href, children, className, closes }: NavLinkProps) {
  const pathname = usePathname()
  const current = pathname === href.split('?')[0]
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? 'page' : undefined}
      onClick={() => closes && document.getElementById(closes)?.hidePopover()}
      className={cx(
        'underline-offset-[0.5em] decoration-2',
        current ? 'underline' : 'no-underline hover:underline',
        className,
      )}
    >
      {children}
    </Link>
  )
}
