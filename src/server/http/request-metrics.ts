import { metrics } from '#src/server/metrics/registry.ts'

/** Measures how long a route takes to answer; a stream counts until its headers are sent. */
export async function observeRequest(
  route: string,
  method: string,
  handle: () => Promise<Response>,
): Promise<Response> {
  const stop = metrics().httpSeconds.startTimer({ route, method })
  try {
    const response = await handle()
    stop({ status: String(response.status) })
    return response
  } catch (error) {
    stop({ status: '500' })
    throw error
  }
}
