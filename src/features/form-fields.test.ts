import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { UNSEEN, unseen, wholeNumber } from './form-fields.ts'

describe('a whole number of a form', () => {
  it('is digits within its bounds', () => {
    const number = wholeNumber(-5, 90)
    expect([' 7 ', '-5', '090'].map((text) => number.parse(text))).toEqual([7, -5, 90])
    for (const wrong of ['', ' ', '91', '-6', '1e1', '0x10', '1.5', '٣', 'NaN', '9'.repeat(40), 7, null])
      expect(number.safeParse(wrong).success).toBe(false)
  })
})

describe('a field that nobody sees', () => {
  it('is read as its schema says, and refused in a word that no page marks', () => {
    const form = z.object({ id: unseen(z.uuid()), at: unseen(z.coerce.number()) })
    const id = '01a20000-0000-7000-8000-000000000000'
    expect(form.parse({ id, at: '5' })).toEqual({ id, at: 5 })
    for (const wrong of [{ id: 'x', at: '5' }, { at: '5' }])
      expect(form.safeParse(wrong).error?.issues.map(({ message }) => message)).toEqual([UNSEEN])
  })
})
