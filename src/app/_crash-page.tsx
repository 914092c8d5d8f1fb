'use client'

import { useEffect, useState } from 'react'
import { buttonClass } from '#src/ui/button-class.ts'
import { crashReference, crashText } from './_crash-text.ts'

export type CrashProps = { error: unknown; retry: () => void }

/** What a reader sees when rendering failed: what happened, what did not, what to do, and a number to quote. */
export function CrashPage({ error, retry, pathname }: CrashProps & { pathname: string }) {
  const { locale, text } = crashText(pathname)
  const [reference, setReference] = useState('')
  useEffect(() => setReference(crashReference(error)), [error])
  return (
    <div role="alert" className="max-w-[40em] pt-11 md:pt-16">
      <h1 className="title-48">{text.title}</h1>
      <p className="lede mt-5">{text.text}</p>
      <div className="mt-8 flex flex-wrap gap-3">
        <button type="button" onClick={retry} className={buttonClass({ kind: 'ink' })}>
          {text.retry}
        </button>
        <a href={`/${locale}`} className={buttonClass({ kind: 'text' })}>
          {text.home}
        </a>
      </div>
      {reference && (
        <p className="mt-8 text-14 text-ink-3">
          {text.reference} <code className="num select-all text-ink-2">{reference}</code>
        </p>
      )}
    </div>
  )
}
