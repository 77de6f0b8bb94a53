export interface DevtoolsEvent {
  readonly method: string
  readonly params: Record<string, unknown>
}

interface Reply {
  readonly id?: number
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** The bare DevTools protocol: commands get replies, everything else is an event. */
export interface Devtools {
  send<Result = unknown>(method: string, params?: Record<string, unknown>): Promise<Result>
  onEvent(listener: (event: DevtoolsEvent) => void): void
  close(): void
}

export async function connectDevtools(address: string): Promise<Devtools> {
  const socket = new WebSocket(address)
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  const listeners: ((event: DevtoolsEvent) => void)[] = []
  let lastId = 0

  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Reply & DevtoolsEvent
    if (message.id === undefined) {
      for (const listener of listeners) listener(message)
      return
    }
    const call = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error) call?.reject(new Error(message.error.message))
    else call?.resolve(message.result)
  })
  socket.addEventListener('close', () => {
    for (const call of waiting.values()) call.reject(new Error('the browser hung up'))
    waiting.clear()
  })
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve())
    socket.addEventListener('error', () => reject(new Error(`no browser at ${address}`)))
  })

  return {
    send: <Result>(method: string, params: Record<string, unknown> = {}) =>
      new Promise<Result>((resolve, reject) => {
        lastId += 1
        waiting.set(lastId, { resolve: (value) => resolve(value as Result), reject })
        socket.send(JSON.stringify({ id: lastId, method, params }))
      }),
    onEvent: (listener) => {
      listeners.push(listener)
    },
    close: () => socket.close(),
  }
}
