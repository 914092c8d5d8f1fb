import Link from 'next/link'
import { cx } from '#src/ui/cx.ts'

interface SideTabsProps {
  label: string
  tabs: readonly { href: string; label: string; chosen: boolean }[]
}

/** Links that look like tabs: each side has an address of its own. */
export function SideTabs({ label, tabs }: SideTabsProps) {
  return (
    <nav aria-label={label} className="mt-4 flex gap-6 border-b border-rule text-15">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.chosen ? 'page' : undefined}
          className={cx(
            '-mb-px flex min-h-11 items-center border-b-2 font-semibold no-underline',
            tab.chosen ? 'border-ink' : 'border-transparent text-ink-2 hover:border-rule-2',
          )}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  )
}
