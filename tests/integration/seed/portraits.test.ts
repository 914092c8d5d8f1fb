import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { APPLICANTS } from '#prisma/seed/applicants.ts'
import { EXPERTS } from '#prisma/seed/experts.ts'
import { drawn } from '#prisma/seed/portraits/composition.ts'
import { PEOPLE } from '#prisma/seed/portraits/people.ts'
import { PORTRAIT_WIDTHS, portraitKeyOf, storePortraits } from '#prisma/seed/portraits/store.ts'
import { typesetFrench } from '#prisma/seed/typeset.ts'

it('draws every expert and applicant, no two alike', () => {
  for (const { handle } of [...EXPERTS, ...APPLICANTS]) expect(PEOPLE).toHaveProperty([handle])
  const looks = Object.values(PEOPLE).map((each) => JSON.stringify(each))
  expect(new Set(looks).size).toBe(looks.length)
})

it('refuses a mouth that does not smile and eyes that are shut', () => {
  expect(() => drawn('a', 'brown 11', '18 04 05 10', '13 #F3EEE2')).toThrow('not friendly')
  expect(() => drawn('a', 'brown 11', '22 01 05 10', '13 #F3EEE2')).toThrow('not open')
})

it('stores small 4:5 pictures in three widths, once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'visavis-portraits-'))
  try {
    expect(await storePortraits(folder)).toBe(Object.keys(PEOPLE).length)
    for (const width of PORTRAIT_WIDTHS) {
      const path = join(folder, portraitKeyOf('ines-carvalho', width))
      const picture = await sharp(await readFile(path)).metadata()
      expect(picture).toMatchObject({ format: 'webp', width, height: (width * 5) / 4 })
      expect((await stat(path)).size).toBeLessThan(24_000)
    }
    expect(await storePortraits(folder)).toBe(0)
  } finally {
    await rm(folder, { recursive: true })
  }
}, 120_000)

it('sets French with its spaces', () => {
  expect(typesetFrench('« Vivant » : 15 % ou 3 € ? Non ; oui !')).toBe(
    '«\u00a0Vivant\u00a0»\u00a0: 15\u00a0% ou 3\u00a0€\u202f? Non\u202f; oui\u202f!',
  )
})
