import { describe, expect, it } from 'vitest'
import { letterHtml } from './layout.ts'
import type { Block, Letter } from './letter.ts'
import { em, plain, plainLines } from './marks.ts'
import { letterText } from './text.ts'

function letter(...blocks: Block[]): Letter {
  return { subject: 'Subject', preheader: 'Before', blocks, why: 'Because.' }
}

describe('a letter as HTML', () => {
  it('escapes whatever is in it, in texts and in attributes', () => {
    const evil = `"><script>alert('x')</script>&`
    const html = letterHtml(
      letter(
        { kind: 'title', text: evil },
        { kind: 'person', name: evil, portrait: 'p', ground: '#fff', what: evil, when: evil, there: null },
        { kind: 'quote', who: evil, text: evil },
        { kind: 'button', label: evil, url: `https://a.test/"onclick="x` },
        {
          kind: 'strip',
          names: [evil, evil],
          cells: [],
          from: evil,
          notes: [{ text: evil, percent: 20 }],
          to: evil,
          summary: evil,
        },
      ),
      'en',
    )
    expect(html).not.toContain('<script')
    expect(html).not.toMatch(/<[^>]* onclick=/)
  })

  it('links to nothing but web addresses', () => {
    const html = letterHtml(letter({ kind: 'button', label: 'x', url: 'javascript:alert(1)' }), 'en')
    expect(html).not.toContain('javascript:')
  })

  it('emphasises what is marked, after escaping', () => {
    const html = letterHtml(letter({ kind: 'title', text: `You paid ${em('<b>')}` }), 'en')
    expect(html).toContain('You paid <em>&lt;b&gt;</em>')
  })

  it('sets what happened on a strip near its mark', () => {
    const strip = { kind: 'strip', names: ['You', 'Inês'], cells: [], from: '18:45', to: '19:09' } as const
    const aligned = (...percents: number[]) => {
      const notes = percents.map((percent) => ({ text: `at ${percent}`, percent }))
      const html = letterHtml(letter({ ...strip, notes, summary: '' }), 'en')
      return [...html.matchAll(/width="(\d+)%" align="(\w+)"[^>]*>at/g)].map(([, width, align]) => [
        Number(width),
        align,
      ])
    }
    expect([aligned(0), aligned(15), aligned(50), aligned(99)]).toEqual(
      ['left', 'left', 'center', 'right'].map((align) => [[76, align]]),
    )
    expect(aligned(12, 62)).toEqual([
      [25, 'left'],
      [51, 'center'],
    ])
    expect(aligned(20, 20)).toEqual([
      [19, 'center'],
      [57, 'left'],
    ])
  })

  it('never breaks our name over a line', () => {
    expect(letterHtml(letter({ kind: 'text', text: 'On Vis-à-vis.' }), 'fr')).toContain(
      'On <span style="white-space:nowrap">Vis-à-vis</span>.',
    )
  })

  it('loads nothing and says its language', () => {
    const html = letterHtml(letter({ kind: 'text', text: 'x' }), 'fr')
    expect(html).toContain('<html lang="fr">')
    expect(html).not.toMatch(/<link|<script|url\(|src="http/)
  })
})

describe('a letter as text', () => {
  it('has the same words, without marks, and whole addresses', () => {
    const text = letterText(
      letter(
        { kind: 'title', text: `You paid ${em('€24.76')}` },
        {
          kind: 'sums',
          lines: [{ label: 'Together', amount: '3 min' }],
          total: { label: 'Paid', amount: '€1' },
        },
        { kind: 'quote', who: 'Julie wrote', text: 'one\ntwo' },
        { kind: 'button', label: 'Go', url: 'https://a.test/?a=1&b=2' },
      ),
      'en',
    )
    expect(text).toBe(
      'You paid €24.76\n\nTogether: 3 min\nPaid: €1\n\nJulie wrote\n> one\n> two\n\nGo:\nhttps://a.test/?a=1&b=2\n\n--\nBecause.\n',
    )
  })

  it('puts the space before a colon that French wants', () => {
    const text = letterText(letter({ kind: 'button', label: 'Entrer', url: 'https://a.test' }), 'fr')
    expect(text).toContain('Entrer\u00a0:\n')
  })
})

describe('what people wrote', () => {
  it('is one line without control, format or private characters', () => {
    expect(plain('Zoë\r\nBcc: x\u0000\u202e\ue000\u2028 !')).toBe('Zoë Bcc: x !')
  })

  it('keeps its own line breaks where it may have some', () => {
    expect(plainLines('one\r\n two\u0007\nthree')).toBe('one\ntwo\nthree')
  })
})
