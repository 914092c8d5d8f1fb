import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { x } from './icon-shapes.ts'

const CHIP =
  'inline-flex min-h-[34px] pointer-coarse:min-h-11 items-center gap-[7px] rounded-2 border px-3 text-14 font-medium ' +
  'whitespace-nowrap no-underline'
const LOOSE = 'border-rule-2 bg-sheet hover:bg-paper-3'
const PRESSED = 'border-ink bg-ink text-on-ink'

type ChipProps = ComponentProps<'button'> & { pressed?: boolean; children: ReactNode }

/** A small choice that stays pressed, ink-filled. */
export function Chip({ pressed, className, ...rest }: ChipProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-pressed={pressed}
      className={cx(CHIP, pressed ? PRESSED : LOOSE, className)}
    />
  )
}

type ChipLinkProps = {
  href: string
  children: ReactNode
  pressed?: boolean
  /** Says what following the link takes away: "Remove: at most €45". Shows an x. */
  removes?: string
}

/** A filter as a link: it works without script and can be shared. */
export function ChipLink({ href, children, pressed, removes }: ChipLinkProps) {
  return (
    <Link
      href={href}
      aria-label={removes}
      aria-current={pressed ? 'true' : undefined}
      className={cx(CHIP, pressed ? PRESSED : LOOSE)}
    >
      {children}
      {removes && <Icon shape={x} />}
    </Link>
  )
}
