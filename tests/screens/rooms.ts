const INK = 'stroke="#1B1A17" stroke-width="7" stroke-linejoin="round" stroke-linecap="round"'

/** Where people sit, drawn for a camera of 1280 × 720 in the portraits' ink line and flat colours. */
export const ROOMS = {
  workshop: `
    <rect width="1280" height="720" fill="#C3D3D6"/>
    <rect y="500" width="1280" height="220" fill="#A9BDC2"/><path d="M0 500h1280" ${INK}/>
    <rect x="86" y="70" width="240" height="220" fill="#F6E9C6" ${INK}/><path d="M206 70v220M86 180h240M66 294h280" ${INK}/>
    <path d="M900 190h330" ${INK}/>
    <rect x="934" y="92" width="96" height="96" fill="#F1ECDF" ${INK}/><path d="M982 118v44M960 140h44" ${INK}/>
    <rect x="1050" y="120" width="44" height="68" fill="#D84B2A" ${INK}/>
    <rect x="1100" y="104" width="44" height="84" fill="#DCA343" ${INK}/>
    <rect x="1150" y="130" width="44" height="58" fill="#5A7087" ${INK}/>
    <path d="M960 420h250v80H960z" fill="#8FA8B4" ${INK}/><path d="M1085 420v80" ${INK}/>`,
  kitchen: `
    <rect width="1280" height="720" fill="#CDD3C7"/>
    <rect y="510" width="1280" height="210" fill="#B5A98E"/><path d="M0 510h1280" ${INK}/>
    <path d="M250 0v90" ${INK}/><path d="M150 190a100 100 0 0 1 200 0z" fill="#DCA343" ${INK}/>
    <rect x="930" y="80" width="270" height="200" fill="#F1ECDF" ${INK}/>
    <path d="M950 260l80-110 50 60 40-40 60 90z" fill="#8FA8B4" ${INK}/><circle cx="1140" cy="130" r="22" fill="#E9A98B" ${INK}/>
    <path d="M110 510V400h96v110z" fill="#A9553B" ${INK}/>
    <path d="M158 400c-60-30-90-90-70-150 50 20 80 80 70 150z" fill="#5D7250" ${INK}/>
    <path d="M158 400c50-20 90-70 90-130-50 10-90 60-90 130z" fill="#5D7250" ${INK}/>`,
} as const

export type Room = keyof typeof ROOMS
