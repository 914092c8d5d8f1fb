/** The first stop of the Tab key. */
export function SkipLink({ href, children }: { href: string; children: string }) {
  return (
    <a
      href={href}
      className="fixed top-2 left-2 z-50 -translate-y-20 rounded-2 bg-ink px-4 py-3 text-15 font-semibold text-on-ink focus:translate-y-0"
    >
      {children}
    </a>
  )
}
