import type { ExpertSeed } from '../expert-seed.ts'
import { angelaRuiz } from './health/angela-ruiz.ts'
import { aoifeBrennan } from './health/aoife-brennan.ts'
import { claireAubry } from './health/claire-aubry.ts'
import { eliseMarchal } from './health/elise-marchal.ts'
import { hannaLindqvist } from './health/hanna-lindqvist.ts'
import { kwameBoateng } from './health/kwame-boateng.ts'
import { mateuszWolski } from './health/mateusz-wolski.ts'
import { samuelOsei } from './health/samuel-osei.ts'

export const health: readonly ExpertSeed[] = [
  samuelOsei,
  claireAubry,
  hannaLindqvist,
  angelaRuiz,
  aoifeBrennan,
  kwameBoateng,
  eliseMarchal,
  mateuszWolski,
]
