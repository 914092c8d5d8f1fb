import type { CategorySlug } from '../expert-seed.ts'

/** What people of a field help with, as it stands after "Help with" and « Aide : ». */
export type Topic = readonly [en: string, fr: string]

const list = (lines: string): Topic[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [en = '', fr = ''] = line.split('|').map((part) => part.trim())
      return [en, fr] as const
    })

export const TOPICS: Readonly<Record<CategorySlug, readonly Topic[]>> = {
  'art-music': list(`
    classical guitar | la guitare classique
    electric bass | la basse électrique
    piano for beginners | le piano pour débutants
    violin intonation | la justesse au violon
    reading music | la lecture musicale
    singing and breath | le chant et le souffle
    drum patterns | les rythmes à la batterie
    accordion repertoire | le répertoire d’accordéon
    watercolour landscapes | les paysages à l’aquarelle
    oil portraits | les portraits à l’huile
    charcoal drawing | le dessin au fusain
    pottery on the wheel | la poterie au tour
    street photography | la photographie de rue
    linocut printing | la gravure sur lino
    song writing | l’écriture de chansons
    zither tuning | l’accord de la cithare`),
  'computers-electronics': list(`
    slow laptops | les ordinateurs lents
    Mac backups | les sauvegardes Mac
    printers that refuse | les imprimantes récalcitrantes
    spreadsheet formulas | les formules de tableur
    Python errors | les erreurs Python
    home networks | le réseau de la maison
    small websites | les petits sites web
    phone storage | la mémoire du téléphone
    photo libraries | les photothèques
    password managers | les gestionnaires de mots de passe
    smart speakers | les enceintes connectées
    soldering repairs | les réparations au fer à souder
    Linux installation | l’installation de Linux
    database queries | les requêtes de base de données
    spam and scams | le courrier indésirable et les arnaques
    television set-up | le réglage du téléviseur`),
  cooking: list(`
    sourdough bread | le pain au levain
    croissants and brioche | les croissants et la brioche
    fresh pasta | les pâtes fraîches
    French sauces | les sauces françaises
    Indian curries | les currys indiens
    sushi rice | le riz à sushi
    chocolate tempering | le tempérage du chocolat
    jam and preserves | les confitures et conserves
    gluten-free cakes | les gâteaux sans gluten
    knife skills | la découpe au couteau
    barbecue and smoking | le barbecue et le fumage
    vegan dinners | les dîners végétaliens
    cheese at home | le fromage maison
    kimchi and pickles | le kimchi et les pickles
    wedding cakes | les pièces montées
    leftovers | les restes du frigo`),
  'education-careers': list(`
    maths exams | les examens de maths
    physics homework | les devoirs de physique
    interview rehearsal | la préparation d’entretien
    curriculum vitae | le curriculum vitae
    Spanish conversation | la conversation en espagnol
    German grammar | la grammaire allemande
    English pronunciation | la prononciation anglaise
    thesis planning | le plan de mémoire
    scholarship letters | les lettres de bourse
    salary negotiation | la négociation salariale
    career change | la reconversion
    reading with dyslexia | la lecture avec une dyslexie
    chemistry basics | les bases de la chimie
    university choices | les choix d’université
    public speaking | la prise de parole
    freelance contracts | les contrats d’indépendant`),
  'fashion-beauty': list(`
    sewing machines | les machines à coudre
    trouser alterations | les retouches de pantalon
    visible mending | le raccommodage visible
    curly hair | les cheveux bouclés
    natural make-up | le maquillage naturel
    beard trimming | la taille de la barbe
    wardrobe sorting | le tri de la garde-robe
    suit fitting | l’essayage de costume
    knitting patterns | les patrons de tricot
    skin care routines | les routines de soin
    wedding dresses | les robes de mariée
    colour analysis | l’analyse des couleurs
    second-hand finds | les trouvailles d’occasion
    crochet | le crochet
    nail care | le soin des ongles
    shoe care | l’entretien des chaussures`),
  'fitness-nutrition': list(`
    running technique | la technique de course
    stiff backs | les dos raides
    yoga with a chair | le yoga sur chaise
    strength training | la musculation
    marathon plans | les plans de marathon
    climbing plateaus | les paliers d’escalade
    swimming strokes | les nages
    cycling position | la position à vélo
    weight loss without diets | la perte de poids sans régime
    sports nutrition | la nutrition sportive
    pilates basics | les bases du pilates
    stretching | les étirements
    meal planning | la planification des repas
    vegetarian protein | les protéines végétariennes
    knee-friendly exercise | l’exercice qui ménage les genoux
    breathing | la respiration`),
  health: list(`
    lower back pain | le mal de dos
    neck tension | les tensions de la nuque
    pregnancy questions | les questions de grossesse
    breastfeeding | l’allaitement
    sleep trouble | les troubles du sommeil
    skin rashes | les éruptions cutanées
    medicines together | les médicaments ensemble
    blood test results | les résultats de prise de sang
    speech therapy | l’orthophonie
    anxiety | l’anxiété
    diabetes and food | le diabète et l’alimentation
    child fever | la fièvre de l’enfant
    shoulder rehabilitation | la rééducation de l’épaule
    travel vaccines | les vaccins de voyage
    hearing loss | la perte d’audition
    migraine | la migraine`),
  'home-garden': list(`
    boiler errors | les erreurs de chaudière
    leaking taps | les robinets qui fuient
    tiling a bathroom | le carrelage de salle de bains
    wooden joints | les assemblages en bois
    rose diseases | les maladies des rosiers
    vegetable gardens | les potagers
    house plants | les plantes d’intérieur
    pruning fruit trees | la taille des fruitiers
    balcony herbs | les aromates au balcon
    chair upholstery | la tapisserie de chaises
    solar panels | les panneaux solaires
    wall paint | la peinture des murs
    damp walls | les murs humides
    lawn repair | la pelouse abîmée
    beehives | les ruches
    moving house | le déménagement`),
}

/** For whom or how. */
export const MANNERS: readonly Topic[] = list(`
  patiently, step by step | pas à pas, avec patience
  for beginners | pour débutants
  when it must work today | quand cela doit marcher aujourd’hui
  after twenty years of practice | après vingt ans de métier
  for children and parents | pour enfants et parents
  without expensive equipment | sans matériel coûteux
  from the first mistake on | dès la première erreur
  for people who gave up once | pour qui a déjà renoncé
  in plain words | avec des mots simples
  in half an hour | en une demi-heure`)

export const PROMISES: readonly Topic[] = list(`
  Show me on camera what you have and I say what to change first. | Montrez-moi à la caméra ce que vous avez et je dis quoi changer d’abord.
  You do it, I watch, and I stop you before it goes wrong. | Vous faites, je regarde, et je vous arrête avant l’erreur.
  If I cannot help I say so in the first minutes. | Si je ne peux rien pour vous, je le dis dès les premières minutes.
  Bring one question; you leave with an answer and a next step. | Apportez une question ; vous repartez avec une réponse et une étape.
  I write down what we found, so you need not remember it. | Je note ce que nous avons trouvé, vous n’avez rien à retenir.
  Half of it is looking carefully, and that works over video. | La moitié consiste à bien regarder, et cela marche en vidéo.`)
