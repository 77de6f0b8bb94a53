import { networkInterfaces } from 'node:os'
import type { Config } from './config.ts'

/** Public address of this server without a trailing slash: as set, else the first address of the local network. */
export function publicOrigin(config: Config): string {
  return config.origin ?? `http://${localAddress(config.host)}:${config.port}`
}

/** Address of a point's survey, as its QR code carries it. */
export function pointAddress(config: Config, code: string): string {
  return `${publicOrigin(config)}/s/${code}`
}

function localAddress(host: string): string {
  if (host !== '0.0.0.0' && host !== '::') return host.includes(':') ? `[${host}]` : host
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  const outside = addresses.find((address) => address.family === 'IPv4' && !address.internal)
  return outside?.address ?? '127.0.0.1'
}
