import { getTranslations } from 'next-intl/server'
import { formatMoment } from '#src/i18n/format/date.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { titleIn } from '#src/i18n/title-in.ts'
import { Button } from '#src/ui/button.tsx'
import { Note } from '#src/ui/feedback/note.tsx'
import { TextField } from '#src/ui/form/input.tsx'
import { SelectField } from '#src/ui/form/select.tsx'
import { SectionHead } from '#src/ui/layout/section-head.tsx'
import type { OwnHours } from '../hours/read-hours.ts'
import { explanationWords } from './explanation-words.ts'

interface PreviewSectionProps {
  locale: Locale
  hours: OwnHours
  /** What was asked last, as it came. */
  asked: Partial<Record<'date' | 'time' | 'offering', string | string[]>>
  /** What is wrong with it, by field. */
  errors: Readonly<Record<string, string>>
  /** Address of the page, which answers. */
  path: string
}

/** What a learner sees next, and a question to the calendar: why not this time? */
export async function PreviewSection({ locale, hours, asked, errors, path }: PreviewSectionProps) {
  const t = await getTranslations({ locale, namespace: 'studio.hours' })
  const { zone, preview, explanation, offerings } = hours
  return (
    <>
      <section className="section-rule mt-9">
        <SectionHead>{t('preview')}</SectionHead>
        {preview && preview.starts.length > 0 ? (
          <>
            <p className="mb-2 text-15 text-ink-2">
              {t('previewText', { title: titleIn(locale, preview.offering) })}
            </p>
            <ul className="num">
              {preview.starts.map((start) => (
                <li key={start} className="border-t border-rule py-2">
                  {formatMoment(locale, start, zone)}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p className="text-ink-2">{t('previewNone')}</p>
        )}
      </section>
      <section id="explain" className="section-rule mt-12 scroll-mt-4">
        <SectionHead>{t('explain')}</SectionHead>
        <p className="mb-4 text-15 text-ink-2">{t('explainText')}</p>
        <form action={`${path}#explain`} className="grid gap-4">
          <div className="grid grid-cols-2 gap-3">
            {(['date', 'time'] as const).map((name) => (
              <TextField
                key={name}
                type={name}
                name={name}
                label={t(name)}
                required
                defaultValue={asked[name]}
                error={errors[name]}
              />
            ))}
          </div>
          {offerings.length > 1 && (
            <SelectField
              name="offering"
              label={t('for')}
              defaultValue={asked.offering}
              error={errors.offering}
              options={offerings.map((each) => ({ value: each.id, label: titleIn(locale, each) }))}
            />
          )}
          <div>
            <Button type="submit">{t('ask')}</Button>
          </div>
        </form>
        {explanation && (
          <Note className="mt-4">{explanationWords(locale, zone, explanation.at, explanation.found)}</Note>
        )}
      </section>
    </>
  )
}
