import localFont from 'next/font/local'

/**
 * Brygada 1918 speaks in titles, names and times, Radio Canada in all the rest. The latin files are preloaded
 * (the italic too: it is in the brand); latin-ext comes only when a name needs it (Dvořák, Zieliński), which
 * its unicode-range decides. Ranges are those of the @fontsource-variable packages.
 */
const brygada = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource-variable/brygada-1918/files/brygada-1918-latin-wght-normal.woff2',
      style: 'normal',
      weight: '400 700',
    },
    {
      path: '../../node_modules/@fontsource-variable/brygada-1918/files/brygada-1918-latin-wght-italic.woff2',
      style: 'italic',
      weight: '400 700',
    },
  ],
  variable: '--font-brygada',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
})

const brygadaExt = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource-variable/brygada-1918/files/brygada-1918-latin-ext-wght-normal.woff2',
      style: 'normal',
      weight: '400 700',
    },
    {
      path: '../../node_modules/@fontsource-variable/brygada-1918/files/brygada-1918-latin-ext-wght-italic.woff2',
      style: 'italic',
      weight: '400 700',
    },
  ],
  variable: '--font-brygada-ext',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
})

const radio = localFont({
  src: '../../node_modules/@fontsource-variable/radio-canada/files/radio-canada-latin-wght-normal.woff2',
  weight: '300 700',
  variable: '--font-radio',
  display: 'swap',
  adjustFontFallback: 'Arial',
})

const radioExt = localFont({
  src: '../../node_modules/@fontsource-variable/radio-canada/files/radio-canada-latin-ext-wght-normal.woff2',
  weight: '300 700',
  variable: '--font-radio-ext',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
})

/** Classes for <html>: they define the custom properties that theme.css names as font-serif and font-sans. */
export const fontVariables = [brygada, brygadaExt, radio, radioExt].map((font) => font.variable).join(' ')
