import { ImageResponse } from 'next/og'
import sharp from 'sharp'
import { offeringPrice } from '#src/features/catalog/components/price-words.ts'
import type { ExpertPage } from '#src/features/catalog/read-expert.ts'
import { readPublicFile } from '#src/features/catalog/read-public-file.ts'
import type { Ctx } from '#src/features/ports.ts'
import { isLocale, type Locale } from '#src/i18n/locale.ts'
import { placeOfPerson } from '#src/i18n/place.ts'
import { limit } from '#src/server/http/limit.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'
import { toResponse } from '#src/server/http/to-response.ts'
import { keepLatest } from '#src/server/memory/keep-latest.ts'
import { expertOf } from './read.ts'

export const size = { width: 1200, height: 630 }
export const contentType = 'image/png'
export const alt = 'Vis-à-vis'

/** The paper and ink of the design: pictures that others show know no dark theme. */
const PAPER = '#fbfaf6'
const INK = '#1b1a17'
const INK_2 = '#4c473f'
const ACCENT = '#ce3517'

type Props = { params: Promise<{ locale: string; handle: string }> }

/** Some hundred kilobytes each. */
const pictures = keepLatest<ArrayBuffer>(60)

/**
 * What others show when the page is shared: the face, the name, what for and for how much. Not the next free
 * time: such pictures are kept for weeks. Drawing takes a whole processor for a while, so a picture is drawn once
 * until the expert changes something, and nobody has many drawn.
 */
export default async function ExpertPicture({ params }: Props) {
  const { locale: asked, handle } = await params
  const locale = isLocale(asked) ? asked : 'en'
  const expert = await expertOf(handle, locale)
  const ctx = await requestCtx()
  try {
    const png = await pictures(`${expert.expertId}:${expert.changedAt}:${locale}`, async () => {
      await limit(ctx, 'PICTURE')
      return (await draw(ctx, locale, expert)).arrayBuffer()
    })
    return new Response(png, {
      headers: { 'content-type': contentType, 'cache-control': 'public, max-age=86400' },
    })
  } catch (error) {
    return toResponse(error, ctx.requestId)
  }
}

async function draw(ctx: Ctx, locale: Locale, expert: ExpertPage): Promise<ImageResponse> {
  const portrait = expert.portraitKey ? await readPublicFile(ctx, expert.portraitKey) : null
  const lead = expert.offerings.find(({ priceMode }) => priceMode !== 'FREE') ?? expert.offerings[0]
  const price = lead && offeringPrice(locale, lead)
  return new ImageResponse(
    <div style={{ display: 'flex', width: '100%', height: '100%', background: PAPER, color: INK }}>
      {portrait && (
        // biome-ignore lint/performance/noImgElement: drawn on the server, never a page
        <img src={await asPng(portrait.body)} alt="" width={504} height={630} />
      )}
      <div style={{ display: 'flex', flexDirection: 'column', flex: 1, padding: '56px 56px 48px' }}>
        <div style={{ display: 'flex', fontSize: 32, borderBottom: `3px solid ${INK}`, paddingBottom: 20 }}>
          Vis-à-vis
        </div>
        <div style={{ display: 'flex', fontSize: 68, lineHeight: 1.05, marginTop: 40 }}>{expert.name}</div>
        <div style={{ display: 'flex', fontSize: 32, lineHeight: 1.35, marginTop: 20, color: INK_2 }}>
          {expert.headline}
        </div>
        <div style={{ display: 'flex', justifyContent: 'space-between', marginTop: 'auto', fontSize: 32 }}>
          <span style={{ color: ACCENT }}>{price ? `${price.price} · ${price.limit}` : ''}</span>
          <span style={{ color: INK_2 }}>{placeOfPerson(locale, expert)}</span>
        </div>
      </div>
    </div>,
    size,
  )
}

/** The drawing engine reads no WebP. */
async function asPng(body: Uint8Array): Promise<string> {
  const png = await sharp(body).resize(504, 630, { fit: 'cover', position: 'top' }).png().toBuffer()
  return `data:image/png;base64,${png.toString('base64')}`
}
