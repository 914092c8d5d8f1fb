import { cx } from '../cx.ts'
import { groundClass } from './field-ground.ts'

type PlateProps = {
  name: string
  /** Address of the portrait; without one the initials stand in for it. */
  src: string | undefined
  /** Further widths, as an img's srcset. */
  srcSet?: string
  sizes?: string
  /** Empty (the default) where the name stands beside it. */
  alt?: string
  /** Slug of the person's field: the colour behind them. */
  field?: string
  shape?: 'portrait' | 'square'
  /** Mirrored, so that two people face each other. Never two in a row of a list. */
  flip?: boolean
  /** Above the fold: loaded at once. */
  eager?: boolean
  className?: string
}

/** A face: 4:5 or square, cut, never round. Give its width by className. */
export function Plate(props: PlateProps) {
  const { name, src, srcSet, sizes, alt = '', field, shape = 'portrait', flip, eager, className } = props
  return (
    <span
      className={cx(
        'block flex-none overflow-hidden rounded-1 brightness-(--plate-dim)',
        shape === 'square' ? 'aspect-square' : 'aspect-[4/5]',
        groundClass(field),
        className,
      )}
    >
      {src ? (
        // biome-ignore lint/performance/noImgElement: portraits come in their widths already; next/image would add script to each page
        <img
          src={src}
          srcSet={srcSet}
          sizes={sizes}
          alt={alt}
          width={shape === 'square' ? 400 : 320}
          height={400}
          loading={eager ? 'eager' : 'lazy'}
          fetchPriority={eager ? 'high' : undefined}
          decoding="async"
          className={cx('size-full object-cover', flip && '-scale-x-100')}
        />
      ) : (
        <Initials name={name} label={alt} onGround={field !== undefined} />
      )}
    </span>
  )
}

/** Drawn as SVG, so that they fill a plate of any size. Field grounds are light in both themes. */
function Initials({ name, label, onGround }: { name: string; label: string; onGround: boolean }) {
  const initials = name
    .split(/\s+/)
    .map((part) => part.charAt(0))
    .filter((_letter, index, all) => index === 0 || index === all.length - 1)
    .join('')
  return (
    <svg
      viewBox="0 0 100 100"
      preserveAspectRatio="xMidYMid slice"
      className={cx('size-full', onGround ? 'text-on-field' : 'text-ink')}
      role={label ? 'img' : undefined}
      aria-label={label || undefined}
      aria-hidden={label ? undefined : true}
    >
      <text
        x="50"
        y="51"
        textAnchor="middle"
        dominantBaseline="central"
        fontSize="40"
        fill="currentColor"
        className="font-serif"
      >
        {initials}
      </text>
    </svg>
  )
}
