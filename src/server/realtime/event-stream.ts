import { log } from '#src/server/log/log.ts'
import { hub, type Listener } from './hub.ts'
import { registerStream } from './open-streams.ts'

/** Proxies close a silent connection after a minute or less. */
const HEARTBEAT_MS = 20_000
/** The browser then connects again, and whoever may no longer read is told so. */
const LIFE_MS = 15 * 60_000
/** How long a browser waits before it connects again. */
const RETRY_MS = 2_000
/** The same for a tab that gave way to newer ones, so that they do not take turns every few seconds. */
const DISPLACED_RETRY_MS = 60_000

type Message = Parameters<Listener>[0]

interface StreamOptions {
  /** Sent as the first event and again after notifications may have been lost: the whole state, or null. */
  snapshot?: () => Promise<Message | null>
  /** Shapes or drops (null) a notification for this reader. */
  map?: (message: Message, topic: string) => Message | null
  /** Whose stream it is: nobody holds more than a few. */
  account?: string
  /** Asked at each heartbeat: a session that is revoked, or a right that is lost, ends the stream. */
  stillAllowed?: () => Promise<boolean>
  /** Milliseconds; shorter in tests. */
  heartbeatMs?: number
  lifeMs?: number
}

/**
 * Server-sent events about the given topics. Whoever opens one must have checked that this reader may hear of
 * them.
 *
 * Events on the wire: `message` (a notification), `snapshot` (the state as of now) and `reset` (something may have
 * been missed: read your state afresh; sent only without a `snapshot`). Data are JSON.
 */
export function eventStream(
  request: Pick<Request, 'signal'>,
  topics: readonly string[],
  options: StreamOptions = {},
): Response {
  let close = () => {}
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const encoder = new TextEncoder()
      const cleanUp: (() => void)[] = []
      let open = true
      close = () => {
        if (!open) return
        open = false
        for (const clean of cleanUp) clean()
        try {
          controller.close()
        } catch {
          // The reader cancelled first: nothing is left to close.
        }
      }
      const write = (text: string) => {
        if (open) controller.enqueue(encoder.encode(text))
      }
      const send = (event: string, data: Message) =>
        write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
      const resend = async () => {
        if (!options.snapshot) return send('reset', {})
        const state = await options.snapshot()
        if (state) send('snapshot', state)
      }

      const closeFor = (why: 'STOPPING' | 'DISPLACED') => {
        if (why === 'DISPLACED') write(`retry: ${DISPLACED_RETRY_MS}\n\n`)
        close()
      }
      cleanUp.push(registerStream({ close: closeFor, account: options.account ?? null }))
      request.signal.addEventListener('abort', close, { once: true })
      cleanUp.push(() => request.signal.removeEventListener('abort', close))
      if (request.signal.aborted) return close()
      write(`retry: ${RETRY_MS}\n\n`)
      const beat = setInterval(() => {
        write(': still here\n\n')
        options.stillAllowed?.().then(
          (allowed) => allowed || close(),
          // Nobody knows at the moment: the next heartbeat asks again, and the stream's life is short.
          (error) => log().warn({ error }, 'The reader of an event stream could not be checked'),
        )
      }, options.heartbeatMs ?? HEARTBEAT_MS)
      cleanUp.push(() => clearInterval(beat))
      const life = setTimeout(close, options.lifeMs ?? LIFE_MS)
      cleanUp.push(() => clearTimeout(life))
      try {
        // Listen first, read afterwards: what changes in between arrives twice rather than never.
        for (const topic of topics)
          cleanUp.push(
            await hub().subscribe(topic, (message) => {
              if (message.reset === true) return void resend().catch(close)
              const shown = options.map ? options.map(message, topic) : message
              if (shown) send('message', shown)
            }),
          )
        if (options.snapshot) await resend()
        // The reader may have gone while we subscribed: their listeners were not known yet.
        if (!open) for (const clean of cleanUp) clean()
      } catch (error) {
        log().warn({ error }, 'An event stream could not be opened')
        close()
      }
    },
    cancel() {
      close()
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // nginx and its kin hold small answers back unless told not to.
      'x-accel-buffering': 'no',
    },
  })
}
