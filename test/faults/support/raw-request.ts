import { connect } from 'node:net'

/**
 * Sends bytes over a socket of its own and ends it, as no well-behaved client would; resolves to
 * the statuses of whatever comes back until the server closes.
 */
export function rawRequest(origin: string, bytes: string | Buffer): Promise<readonly number[]> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve) => {
    let received = ''
    const socket = connect(Number(port), hostname, () => {
      socket.end(bytes)
    })
    socket.setEncoding('latin1')
    socket.on('data', (chunk) => {
      received += String(chunk)
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      const statuses = [...received.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map((found) =>
        Number(found[1]),
      )
      resolve(statuses)
    })
  })
}
