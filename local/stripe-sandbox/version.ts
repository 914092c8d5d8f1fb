/** The one API version that this sandbox speaks: the one `stripe@23.1.0` is pinned to. */
export const API_VERSION = '2026-10-28.endive'
