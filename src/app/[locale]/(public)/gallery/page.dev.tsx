import { BoardRow } from '#src/features/catalog/components/board-row.tsx'
import { FaceCard } from '#src/features/catalog/components/face-card.tsx'
import { FieldIndex } from '#src/features/catalog/components/field-index.tsx'
import { Hero } from '#src/features/catalog/components/hero.tsx'
import { MeterExplainer } from '#src/features/catalog/components/meter-explainer.tsx'
import { ButtonLink } from '#src/ui/button-link.tsx'
import { Note } from '#src/ui/feedback/note.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { arrowRight, shieldCheck } from '#src/ui/icon-shapes.ts'
import { SectionHead } from '#src/ui/layout/section-head.tsx'
import { Live } from '#src/ui/live.tsx'
import { SearchBox } from '#src/ui/search/search-box.tsx'
import { localeParam } from '../../_shell/locale-param.ts'
import { Controls } from './controls.tsx'
import { board, faces, fields } from './people.ts'
import { States } from './states.tsx'

/** All parts on one page, in development only: the suffix keeps it out of builds (next.config.ts). */
export default async function Gallery({ params }: PageProps<'/[locale]'>) {
  const locale = await localeParam(params)
  return (
    <>
      <p className="flex gap-6 border-b border-rule py-2.5 text-13 text-ink-2 md:py-3.5 md:text-14">
        <span>
          Tuesday 24 November<span className="max-md:hidden">, prices and times shown for Paris</span>
        </span>
        <a href="#now" className="ml-auto text-live">
          <Live>43 experts available now</Live>
        </a>
      </p>
      <Hero
        locale={locale}
        hour={19}
        tried={['boiler shows E119', 'interview tomorrow', 'lower back pain', 'Mac will not start'].map(
          (label) => ({
            href: `#${label}`,
            label,
          }),
        )}
        search={
          <SearchBox
            look="hero"
            action="#"
            what={{ label: 'What do you need help with?', value: 'My sourdough stays flat' }}
            when={{ label: 'When', options: [{ value: '', label: 'Now or tonight' }] }}
            most={{ label: 'At most', options: [{ value: '', label: '€40' }] }}
            submit="Find someone"
          />
        }
        faces={faces.map((face, index) => <FaceCard key={face.name} face={face} flip={index === 1} />)}
      />
      <div className="mt-6 grid gap-10 lg:grid-cols-[minmax(0,8fr)_minmax(0,4fr)] lg:gap-14">
        <section className="section-rule">
          <SectionHead more={{ href: '#', label: 'All 212 slots tonight' }}>Next to start</SectionHead>
          <ul>
            {board.map((entry) => (
              <BoardRow key={entry.name} entry={entry} />
            ))}
          </ul>
        </section>
        <div>
          <section className="section-rule">
            <SectionHead>Eight fields</SectionHead>
            <FieldIndex fields={fields} />
            <Note icon={shieldCheck} className="mt-[22px]">
              <b>In Health, nobody can be booked</b> before an independent body has checked the licence. The
              badge says who checked, what, and when.
            </Note>
          </section>
          <section className="section-rule mt-[30px]">
            <h2 className="title-28">In a hurry?</h2>
            <p className="mt-2 mb-4 text-15/[1.5] text-ink-2">
              Say what you need and the most you would pay. The first expert who accepts talks with you.
            </p>
            <ButtonLink href="#">
              Ask now <Icon shape={arrowRight} />
            </ButtonLink>
          </section>
        </div>
      </div>
      <MeterExplainer locale={locale} refundsHref="#" />
      <h1 className="title-64 mt-24">
        The parts, <em>and their bad days</em>
      </h1>
      <div className="mt-9 grid gap-x-6 gap-y-11 md:grid-cols-2 md:gap-y-14">
        <Controls />
        <States />
      </div>
    </>
  )
}
