/** A learner. Those with a portrait are drawn in `portraits/people.ts` under the same handle. */
export type LearnerSeed = {
  readonly handle: string
  readonly name: string
  readonly locale: 'en' | 'fr'
  readonly timeZone: string
}

const person = (handle: string, name: string, locale: 'en' | 'fr', timeZone: string): LearnerSeed => ({
  handle,
  name,
  locale,
  timeZone,
})

/** Who writes the reviews that are worth reading. */
export const LEARNERS: readonly LearnerSeed[] = [
  person('julie-moreau', 'Julie Moreau', 'fr', 'Europe/Paris'),
  person('ana-sousa', 'Ana Sousa', 'en', 'Europe/Lisbon'),
  person('tobias-frank', 'Tobias Frank', 'en', 'Europe/Berlin'),
  person('karim-benali', 'Karim Benali', 'en', 'America/Toronto'),
  person('agathe-riviere', 'Agathe Rivière', 'fr', 'Europe/Paris'),
  person('leo-martin', 'Leo Martin', 'fr', 'Europe/Brussels'),
  person('sanne-de-wit', 'Sanne de Wit', 'en', 'Europe/Amsterdam'),
  person('paul-egger', 'Paul Egger', 'en', 'Europe/Zurich'),
  person('nora-lind', 'Nora Lind', 'en', 'Europe/Stockholm'),
  person('michael-oyelaran', 'Michael Oyelaran', 'en', 'Africa/Lagos'),
  person('camille-le-goff', 'Camille Le Goff', 'fr', 'Europe/Paris'),
  person('rhiannon-price', 'Rhiannon Price', 'en', 'Europe/London'),
  person('amelie-roussel', 'Amélie Roussel', 'fr', 'Europe/Paris'),
  person('bastien-colin', 'Bastien Colin', 'fr', 'Europe/Paris'),
  person('birgit-sommer', 'Birgit Sommer', 'en', 'Europe/Vienna'),
  person('caroline-dube', 'Caroline Dubé', 'fr', 'America/Toronto'),
  person('charlotte-hughes', 'Charlotte Hughes', 'en', 'Europe/London'),
  person('daniel-okafor', 'Daniel Okafor', 'en', 'Africa/Lagos'),
  person('dimitri-papas', 'Dimitri Papas', 'en', 'Europe/Athens'),
  person('elif-aydin', 'Elif Aydın', 'en', 'Europe/Istanbul'),
  person('emma-nilsen', 'Emma Nilsen', 'en', 'Europe/Oslo'),
  person('fabrice-lambert', 'Fabrice Lambert', 'fr', 'Europe/Brussels'),
  person('gloria-asamoah', 'Gloria Asamoah', 'en', 'Africa/Accra'),
  person('hannah-becker', 'Hannah Becker', 'en', 'Europe/Berlin'),
  person('ibrahim-sy', 'Ibrahim Sy', 'fr', 'Africa/Dakar'),
  person('jack-donnelly', 'Jack Donnelly', 'en', 'Europe/Dublin'),
  person('kasia-nowak', 'Kasia Nowak', 'en', 'Europe/Warsaw'),
  person('laura-conti', 'Laura Conti', 'en', 'Europe/Rome'),
  person('linh-tran', 'Linh Tran', 'fr', 'Europe/Paris'),
  person('marion-fabre', 'Marion Fabre', 'fr', 'Europe/Paris'),
  person('mateo-garcia', 'Mateo García', 'en', 'Europe/Madrid'),
  person('mina-rahimi', 'Mina Rahimi', 'en', 'America/Los_Angeles'),
  person('nathalie-simon', 'Nathalie Simon', 'fr', 'Europe/Paris'),
  person('oliver-grant', 'Oliver Grant', 'en', 'America/New_York'),
  person('paula-ramos', 'Paula Ramos', 'en', 'America/Sao_Paulo'),
  person('quentin-marechal', 'Quentin Maréchal', 'fr', 'Europe/Luxembourg'),
  person('ruth-mwangi', 'Ruth Mwangi', 'en', 'Africa/Nairobi'),
  person('sarah-cohen', 'Sarah Cohen', 'en', 'America/New_York'),
  person('theo-girard', 'Théo Girard', 'fr', 'Europe/Paris'),
  person('valerie-poirier', 'Valérie Poirier', 'fr', 'Europe/Paris'),
  person('wei-zhang', 'Wei Zhang', 'en', 'Australia/Sydney'),
  person('yasmine-alaoui', 'Yasmine Alaoui', 'fr', 'Africa/Casablanca'),
]
