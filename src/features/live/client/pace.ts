/** Between two readings of the meter in the lobby, where events tell of most changes. Milliseconds. */
export const LOBBY_READ_EVERY = 5_000
