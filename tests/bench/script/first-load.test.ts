import { expect, it } from 'vitest'
import { scriptsIn } from './first-load.ts'

it('counts every script that a document loads on arrival, each once', () => {
  const html = `
    <link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>
    <link rel="modulepreload" href="/_next/b.js?dpl=1&amp;x=2">
    <link rel="preload" as="font" href="/_next/font.woff2"/><link rel="stylesheet" href="/_next/style.css"/>
    <script src="/_next/a.js" async=""></script><script nonce="n" src="/_next/c.js"></script>
    <script src="/_next/old.js" noModule=""></script><script>inline()</script>`
  expect(scriptsIn(html)).toEqual(['/_next/a.js', '/_next/b.js?dpl=1&x=2', '/_next/c.js'])
})
