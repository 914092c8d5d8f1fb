import { shownRating } from '#src/domain/catalog/shown-rating.ts'
import { decimalAmount } from '#src/domain/money/money.ts'
import type { ExpertPage } from './read-expert.ts'

type Json = Record<string, unknown>

/** @param steps from the home page to this one; addresses are absolute */
export function breadcrumbs(steps: readonly { name: string; url: string }[]): Json {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  }
}

/** Pages in the order in which they are listed; addresses are absolute. */
export function itemList(pages: readonly { name: string; url: string }[]): Json {
  return {
    '@type': 'ItemList',
    itemListElement: pages.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      url,
    })),
  }
}

/** Who runs the site, and how it is searched. Addresses are absolute. */
export function siteData({
  home,
  search,
  logo,
  locale,
}: {
  home: string
  search: string
  logo: string
  locale: string
}): Json {
  const organization = { '@id': `${home}#organization` }
  return {
    '@graph': [
      {
        '@type': 'WebSite',
        '@id': `${home}#website`,
        name: 'Vis-à-vis',
        url: home,
        inLanguage: locale,
        publisher: organization,
        potentialAction: {
          '@type': 'SearchAction',
          target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
          'query-input': 'required name=search_term_string',
        },
      },
      { '@type': 'Organization', ...organization, name: 'Vis-à-vis', url: home, logo },
    ],
  }
}

/** The person, what they offer at what price, and how they are rated. Addresses are absolute. */
export function expertData(
  expert: ExpertPage,
  {
    url,
    image,
    fieldName,
    place,
  }: { url: string; image: string | undefined; fieldName: string; place: string | null },
): Json {
  const shown = shownRating(expert)
  const rating =
    shown === null
      ? {}
      : {
          aggregateRating: {
            '@type': 'AggregateRating',
            // As the page rounds it: what is told must be what is seen.
            ratingValue: Number(shown.toFixed(1)),
            bestRating: 5,
            ratingCount: expert.ratingCount,
          },
        }
  return {
    '@type': 'Service',
    '@id': `${url}#service`,
    name: expert.headline,
    serviceType: fieldName,
    description: expert.bio,
    url,
    ...(image && { image }),
    provider: {
      '@type': 'Person',
      '@id': `${url}#person`,
      name: expert.name,
      description: expert.headline,
      url,
      knowsLanguage: expert.languages,
      ...(image && { image }),
      ...(place && { homeLocation: { '@type': 'Place', name: place } }),
    },
    availableChannel: { '@type': 'ServiceChannel', serviceUrl: url, availableLanguage: expert.languages },
    offers: expert.offerings.map((offering) => ({
      '@type': 'Offer',
      name: offering.title,
      url: `${url}?offering=${offering.id}`,
      availability: expert.open ? 'https://schema.org/InStock' : 'https://schema.org/OutOfStock',
      priceCurrency: offering.currency,
      ...(offering.rateMinorPerMinute === null
        ? { price: decimalAmount(offering.priceMinor ?? 0) }
        : {
            priceSpecification: {
              '@type': 'UnitPriceSpecification',
              price: decimalAmount(offering.rateMinorPerMinute),
              priceCurrency: offering.currency,
              unitCode: 'MIN',
            },
          }),
    })),
    ...rating,
  }
}
