'use client'

import { usePathname } from 'next/navigation'

/** The name is in that language: "Français". */
export type LanguageChoice = { code: string; name: string }

type LanguageSwitchProps = { label: string; current: string; choices: LanguageChoice[] }

/**
 * The same page in the other language. A client component, because only the browser knows the page and its
 * query. A plain link: the document's own language changes, so all of it is loaded again.
 */
export function LanguageSwitch({ label, current, choices }: LanguageSwitchProps) {
  const rest = usePathname().split('/').slice(2).join('/')
  const address = (code: string) => (rest ? `/${code}/${rest}` : `/${code}`)
  return (
    <ul aria-label={label} className="flex gap-2">
      {choices.map(({ code, name }) => (
        <li key={code}>
          <a
            href={address(code)}
            hrefLang={code}
            lang={code}
            aria-label={`${code.toUpperCase()}, ${name}`}
            aria-current={code === current ? 'true' : undefined}
            onClick={(event) => {
              event.currentTarget.href = address(code) + window.location.search
            }}
            className={
              code === current
                ? 'inline-block py-3 font-semibold underline decoration-2 underline-offset-[0.4em]'
                : 'inline-block py-3 no-underline hover:underline'
            }
          >
            {code.toUpperCase()}
          </a>
        </li>
      ))}
    </ul>
  )
}
