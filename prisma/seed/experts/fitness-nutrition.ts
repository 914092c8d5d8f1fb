import type { ExpertSeed } from '../expert-seed.ts'
import { brunaTavares } from './fitness-nutrition/bruna-tavares.ts'
import { josephKiprono } from './fitness-nutrition/joseph-kiprono.ts'
import { leilaHaddad } from './fitness-nutrition/leila-haddad.ts'
import { marekDvorak } from './fitness-nutrition/marek-dvorak.ts'
import { meganWalsh } from './fitness-nutrition/megan-walsh.ts'
import { sanaQureshi } from './fitness-nutrition/sana-qureshi.ts'
import { thomasAubert } from './fitness-nutrition/thomas-aubert.ts'

export const fitnessNutrition: readonly ExpertSeed[] = [
  marekDvorak,
  leilaHaddad,
  brunaTavares,
  josephKiprono,
  meganWalsh,
  thomasAubert,
  sanaQureshi,
]
