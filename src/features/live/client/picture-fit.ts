interface Size {
  width: number
  height: number
}

/** Cropping more of a picture than this leaves too little of it. */
const MOST_CROPPED = 0.46

/**
 * Whether a picture fills its half (cut at its edges) or stands whole on ink. A landscape camera in an almost
 * square half is cut at the sides, where nobody sits; a telephone held upright would lose its face.
 */
export function pictureFit(picture: Size, half: Size): 'cover' | 'contain' {
  if (!picture.width || !picture.height || !half.width || !half.height) return 'cover'
  const ratio = picture.width / picture.height / (half.width / half.height)
  const cropped = 1 - Math.min(ratio, 1 / ratio)
  return cropped > MOST_CROPPED ? 'contain' : 'cover'
}
