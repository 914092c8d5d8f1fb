import type { ExpertSeed } from '../expert-seed.ts'
import { graceAdjei } from './computers-electronics/grace-adjei.ts'
import { gustavoRocha } from './computers-electronics/gustavo-rocha.ts'
import { harpreetGill } from './computers-electronics/harpreet-gill.ts'
import { malikJohnson } from './computers-electronics/malik-johnson.ts'
import { meiLinChua } from './computers-electronics/mei-lin-chua.ts'
import { noorVanDijk } from './computers-electronics/noor-van-dijk.ts'
import { priyaRaman } from './computers-electronics/priya-raman.ts'
import { tomaszZielinski } from './computers-electronics/tomasz-zielinski.ts'

export const computersElectronics: readonly ExpertSeed[] = [
  harpreetGill,
  tomaszZielinski,
  priyaRaman,
  malikJohnson,
  graceAdjei,
  noorVanDijk,
  gustavoRocha,
  meiLinChua,
]
