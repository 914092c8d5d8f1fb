import { type Composition, drawn } from './composition.ts'

/** Everybody who has a portrait, by handle. Neighbours in a list must not look alike: vary hair, cloth and skin. */
export const PEOPLE: Readonly<Record<string, Composition>> = {
  // Art & Music
  'lucia-ferrer': drawn('c', 'black 23', '22 04 05 06', '14 #8C2F2A'),
  'herve-diallo': drawn('e', 'grey 33', '03 04 07 11', '16 #37475A', { glasses: '08' }),
  'saoirse-byrne': drawn('a', 'auburn 37', '22 04 05 13', '21 #5F7F6B'),
  'kenji-watanabe': drawn('b', 'grey 27', '17 05 04 10', '16 #2B3440', { glasses: '11' }),
  'thandiwe-mokoena': drawn('f', 'black 29', '25 04 05 16', '13 #8C3F55'),
  'paulo-meirelles': drawn('d', 'black 15', '23 04 07 05', '05 #E9DFC8', { beard: '02' }),
  'zofia-krawczyk': drawn('a', 'chestnut 57', '22 04 05 10', '13 #7D8FA3'),
  'emile-gagnon': drawn('b', 'brown 19', '17 05 07 07', '25 #4C5A6B', { beard: '09' }),

  // Computers & Electronics
  'harpreet-gill': drawn('d', 'black 61', '03 04 08 05', '16 #5B6675', {
    beard: '02',
    lift: 40,
    scarf: '#C9532F',
  }),
  'tomasz-zielinski': drawn('b', 'brown 38', '17 05 07 05', '15 #F0E4CF', { glasses: '08' }),
  'priya-raman': drawn('d', 'black 28', '14 04 05 16', '13 #C9532F'),
  'malik-johnson': drawn('e', 'black 49', '14 05 07 11', '23 #3F5E5A', { beard: '12' }),
  'grace-adjei': drawn('f', 'black 40', '14 04 05 16', '05 #B5714B'),
  'noor-van-dijk': drawn('a', 'blond 02', '03 04 05 06', '14 #37475A', { glasses: '11' }),
  'gustavo-rocha': drawn('c', 'brown 16', '22 05 08 05', '07 #B14A35', { beard: '02' }),
  'mei-lin-chua': drawn('b', 'black 43', '22 04 09 16', '12 #D9A441'),

  // Cooking
  'ines-carvalho': drawn('c', 'brown 11', '22 04 05 10', '13 #F3EEE2'),
  'kofi-mensah': drawn('e', 'black 05', '14 04 07 11', '05 #2F3A55', { beard: '04' }),
  'giulia-ferrante': drawn('b', 'brown 48', '25 04 05 10', '05 #F3EEE2'),
  'naoko-ishii': drawn('b', 'black 04', '22 04 09 16', '13 #37475A'),
  'fatima-el-idrissi': drawn('c', 'black 63', '03 04 05 12', '14 #D9C7A3', { scarf: '#7A3B4E' }),
  'rosa-delgado': drawn('d', 'black 39', '14 04 05 06', '25 #6C8A5A'),
  'bjorn-aasen': drawn('a', 'blond 13', '22 05 08 10', '11 #44566B', { beard: '02' }),
  'margaux-petit': drawn('a', 'auburn 08', '22 04 05 05', '15 #F6EAD9'),

  // Education & Careers
  'amara-nwosu': drawn('f', 'black 20', '14 04 05 16', '13 #D9A441'),
  'nathan-bruckner': drawn('a', 'brown 53', '17 05 04 10', '05 #6F8FA6'),
  'wanjiru-kamau': drawn('e', 'black 22', '14 04 05 16', '16 #7B2F3B', { glasses: '11' }),
  'pauline-lefevre': drawn('b', 'chestnut 36', '22 04 05 06', '16 #2F3A55'),
  'elodie-tremblay': drawn('a', 'brown 46', '30 04 05 16', '14 #B5714B'),
  'rafael-ortiz': drawn('c', 'black 18', '23 05 07 05', '05 #F0E4CF', { beard: '12' }),
  'gareth-pugh': drawn('a', 'auburn 34', '17 05 04 10', '19 #4E6E5B', { glasses: '08' }),
  'sofia-lindgren': drawn('a', 'blond 23', '22 04 05 10', '12 #7C5A73'),

  // Fashion & Beauty
  'yuki-tanabe': drawn('b', 'black 41', '22 04 09 16', '11 #2F3A55'),
  'odile-marchand': drawn('a', 'auburn 39', '03 04 05 05', '15 #F3EEE2'),
  'chiamaka-eze': drawn('f', 'black 30', '22 04 05 16', '21 #E0AE4A'),
  'dominic-asante': drawn('f', 'black 55', '17 05 07 11', '19 #4A5A78', { beard: '12', lift: 26 }),
  'valentina-rossi': drawn('c', 'brown 28', '22 04 05 12', '16 #2B3440'),
  'isla-campbell': drawn('a', 'auburn 45', '14 04 05 13', '07 #7A8F6A'),

  // Fitness & Nutrition
  'marek-dvorak': drawn('b', 'blond 18', '17 05 07 06', '23 #CE4A2B', { beard: '09' }),
  'leila-haddad': drawn('c', 'black 62', '22 04 05 12', '07 #6C7F88'),
  'bruna-tavares': drawn('d', 'brown 47', '22 04 05 16', '01 #C7864F'),
  'joseph-kiprono': drawn('f', 'black 07', '14 05 07 11', '07 #D98A3D'),
  'megan-walsh': drawn('a', 'blond 04', '25 04 05 10', '23 #37475A'),
  'thomas-aubert': drawn('b', 'brown 56', '17 05 07 05', '11 #A5502F', { beard: '02' }),
  'sana-qureshi': drawn('d', 'black 63', '22 04 05 12', '14 #E3D2B0', { scarf: '#3E5B6B' }),

  // Health
  'samuel-osei': drawn('f', 'black 25', '22 04 07 11', '25 #4E6E8E'),
  'claire-aubry': drawn('a', 'auburn 02', '03 04 05 06', '16 #F6F3EC', { glasses: '11' }),
  'hanna-lindqvist': drawn('a', 'blond 47', '22 04 05 16', '14 #7D8FB3'),
  'angela-ruiz': drawn('c', 'black 58', '22 04 05 06', '16 #F6F3EC', { lift: 46 }),
  'aoife-brennan': drawn('a', 'auburn 48', '03 04 05 05', '25 #6C8A8A'),
  'kwame-boateng': drawn('e', 'black 06', '23 04 07 11', '20 #EDE7DA', { glasses: '08' }),
  'elise-marchal': drawn('b', 'brown 10', '22 04 09 16', '21 #B5606B'),
  'mateusz-wolski': drawn('a', 'grey 54', '17 05 08 05', '14 #5B6675', { beard: '02' }),

  // Home & Garden
  'sean-gallagher': drawn('a', 'grey 15', '03 05 08 05', '07 #5B6B4F', { beard: '11' }),
  'ingrid-solheim': drawn('a', 'white 48', '22 04 09 12', '05 #8A9A72'),
  'marta-kowalczyk': drawn('b', 'grey 04', '22 04 05 06', '25 #B5714B', { glasses: '11' }),
  'walt-jeffers': drawn('b', 'white 06', '03 05 08 05', '25 #6F4A33', { beard: '02' }),
  'nneka-obi': drawn('e', 'black 48', '14 04 05 16', '25 #2F5A6B'),
  'camila-duarte': drawn('c', 'brown 36', '22 04 05 12', '21 #6C8A5A'),
  'peter-hofmann': drawn('a', 'grey 35', '17 05 08 07', '07 #44566B', { glasses: '08' }),
  'helene-garrigue': drawn('b', 'white 11', '03 04 05 06', '25 #A8563E'),

  // Health, not approved yet
  'mathilde-courtois': drawn('b', 'brown 57', '22 04 05 10', '13 #8C4A5A'),
  'rim-saidi': drawn('c', 'black 63', '03 04 05 12', '14 #8A9A72'),
  'jonas-weil': drawn('b', 'blond 52', '17 05 04 10', '14 #5B6675', { glasses: '08' }),
  'beatrice-nod': drawn('a', 'grey 36', '22 04 05 06', '16 #4E6E8E'),

  // Learners
  'julie-moreau': drawn('b', 'auburn 58', '14 04 05 16', '14 #54708A', { lift: 46 }),
  'ana-sousa': drawn('c', 'brown 37', '22 04 05 16', '11 #D9A441'),
  'tobias-frank': drawn('a', 'blond 34', '17 05 07 05', '07 #4E6E5B'),
  'karim-benali': drawn('d', 'black 55', '22 05 07 11', '05 #7D8FB3', { beard: '12', lift: 26 }),
  'agathe-riviere': drawn('a', 'chestnut 43', '03 04 05 05', '21 #B5606B'),
  'leo-martin': drawn('b', 'brown 22', '14 05 04 10', '23 #5B6B4F'),
  'sanne-de-wit': drawn('a', 'blond 10', '22 04 05 16', '12 #8C4A5A'),
  'paul-egger': drawn('a', 'grey 06', '17 05 08 07', '19 #37475A', { glasses: '08' }),
  'nora-lind': drawn('b', 'blond 30', '22 04 05 10', '13 #6C7F88'),
  'michael-oyelaran': drawn('f', 'black 49', '23 05 07 11', '25 #B5714B'),
  'camille-le-goff': drawn('b', 'brown 24', '03 04 05 06', '15 #E3D2B0'),
  'rhiannon-price': drawn('a', 'auburn 20', '25 04 05 13', '16 #2F5A6B'),
}
