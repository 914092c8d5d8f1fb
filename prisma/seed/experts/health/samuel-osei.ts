import type { ExpertSeed } from '../../expert-seed.ts'

export const samuelOsei: ExpertSeed = {
  handle: 'samuel-osei',
  name: 'Samuel Osei',
  city: 'Lyon',
  country: 'FR',
  timeZone: 'Europe/Paris',
  languages: ['en', 'fr'],
  currency: 'EUR',
  writes: 'en',
  headline: {
    en: 'Lower back pain: what helps, what to avoid, and when to see somebody in person',
    fr: 'Le mal de dos : ce qui aide, ce qu’il faut éviter, et quand consulter sur place',
  },
  bio: {
    en: 'Physiotherapist for fourteen years, half of them in a hospital. I watch you bend, sit and lift, then give you three exercises, not thirty. If your signs need hands or a scan, I tell you at once.',
    fr: 'Kinésithérapeute depuis quatorze ans, dont sept à l’hôpital. Je vous regarde vous pencher, vous asseoir, soulever, puis je vous donne trois exercices, pas trente. Si vos signes demandent des mains ou une image, je vous le dis aussitôt.',
  },
  checked: {
    subject: 'LICENCE',
    by: 'Titres Santé',
    scope: { en: 'Physiotherapist', fr: 'Kinésithérapeute' },
    daysAgo: 20,
    expiresInDays: 345,
  },
  offerings: [
    {
      title: { en: 'Lower back pain, what helps', fr: 'Mal de dos : ce qui aide' },
      about: {
        en: '30 minutes: questions, movements on camera, three exercises and what to watch for. I write them down for you.',
        fr: '30 minutes : questions, mouvements devant la caméra, trois exercices et les signes à surveiller. Je vous les écris.',
      },
      price: { mode: 'PER_SESSION', price: 3800 },
      minutes: [30],
      policy: 'STANDARD',
    },
    {
      title: { en: 'First talk', fr: 'Premier échange' },
      about: {
        en: '10 minutes to see whether this can be done at a distance. It often can; when it cannot, you pay nothing to know.',
        fr: '10 minutes pour voir si cela peut se faire à distance. Souvent oui ; sinon, vous le savez sans rien payer.',
      },
      price: { mode: 'FREE' },
      minutes: [10],
      policy: 'FLEXIBLE',
    },
  ],
  hours: 'clinic',
  online: true,
  past: { sessions: 312, rating: 4.9, rated: 0.52 },
  reviews: [
    {
      stars: 5,
      locale: 'en',
      by: 'karim-benali',
      minutes: 30,
      text: 'Three exercises, written down, and a clear “see a doctor if this happens”. My back is quiet after nine days.',
    },
    {
      stars: 5,
      locale: 'fr',
      minutes: 30,
      text: 'Il m’a fait poser le téléphone par terre pour regarder mes hanches. Personne ne l’avait fait en cabinet.',
    },
    {
      stars: 5,
      locale: 'en',
      by: 'paul-egger',
      minutes: 30,
      text: 'He watched me get out of a chair and found it. No massage gun, no miracle, just a hinge.',
    },
    {
      stars: 4,
      locale: 'fr',
      by: 'camille-le-goff',
      minutes: 30,
      text: 'Sérieux et rassurant. La demi-heure passe vite : préparez vos questions.',
    },
    {
      stars: 5,
      locale: 'fr',
      minutes: 10,
      text: 'Dix minutes gratuites pour m’envoyer aux urgences à raison. Je lui dois beaucoup.',
    },
    {
      stars: 5,
      locale: 'en',
      minutes: 30,
      text: 'I had been avoiding every movement for months. He gave me permission to move again, with limits I understand.',
    },
    {
      stars: 3,
      locale: 'en',
      minutes: 30,
      text: 'Good advice but my sciatica needed somebody in the room, which he said himself.',
    },
    {
      stars: 5,
      locale: 'en',
      by: 'nora-lind',
      minutes: 30,
      text: 'Second session two weeks later: he remembered everything and took one exercise away. That felt like progress.',
    },
    {
      stars: 5,
      locale: 'fr',
      by: 'agathe-riviere',
      minutes: 30,
      text: 'Enfin quelqu’un qui explique pourquoi j’ai mal le matin et pas le soir.',
    },
  ],
}
