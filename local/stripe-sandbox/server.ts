import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerControl } from './control/answer.ts'
import { Control } from './control/control.ts'
import { answerApi } from './http/api.ts'
import { DEFAULT_KEY, type SandboxOptions } from './options.ts'
import { answerPage } from './pages/answer.ts'
import { Sandbox } from './sandbox.ts'

export interface RunningSandbox {
  /** Without a slash at the end: `http://127.0.0.1:4242`. */
  url: string
  port: number
  /** What `/_control` offers, as methods. */
  control: Control
  /** Ends the server; what is under way is answered first. */
  close(): Promise<void>
}

/** Starts a sandbox in this process. Without a state folder it forgets everything when closed. */
export async function startStripeSandbox(options: Partial<SandboxOptions> = {}): Promise<RunningSandbox> {
  const sandbox = new Sandbox({ port: 0, secretKey: DEFAULT_KEY, ...options })
  const control = new Control(sandbox)
  const server = createServer((request, response) => {
    answer(sandbox, control, request, response).catch((error) => {
      console.error(`${request.method} ${request.url}:`, error)
      response.destroy()
    })
  })
  await listen(server, sandbox.options.port)
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  sandbox.open((options.publicUrl ?? url).replace(/\/$/, ''))
  return {
    url,
    port,
    control,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
      await sandbox.close()
    },
  }
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })

async function answer(
  sandbox: Sandbox,
  control: Control,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url ?? '/'
  if (path.startsWith('/v1/')) return answerApi(sandbox, request, response)
  if (path.startsWith('/_control/')) return answerControl(control, request, response)
  return answerPage(sandbox, request, response)
}
