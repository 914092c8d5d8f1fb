/** Addresses of pages without their language; localePath() puts it in front. */
export const routes = {
  home: '/',
  search: '/search',
  now: '/search?when=now',
  expert: (slug: string) => `/experts/${slug}`,
  field: (slug: string) => `/fields/${slug}`,
  howItWorks: '/how-it-works',
  verification: '/verification',
  refunds: '/refunds',
  help: '/help',
  signIn: '/sign-in',
  signUp: '/sign-up',
  account: '/account',
  book: '/book',
  bookings: '/bookings',
  booking: (id: string) => `/bookings/${id}`,
  session: (id: string) => `/session/${id}`,
} as const
