import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonLook, buttonClass } from './button-class.ts'
import { cx } from './cx.ts'

type ButtonLinkProps = ButtonLook & ComponentProps<typeof Link>

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ kind, size, wide, className, ...rest }: ButtonLinkProps) {
  return <Link {...rest} className={cx(buttonClass({ kind, size, wide }), className)} />
}
