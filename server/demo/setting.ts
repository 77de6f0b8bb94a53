import type { CHANNELS } from '../gate/submission.ts'
import { choice } from './distributions.ts'
import type { Random } from './random.ts'

export type Channel = (typeof CHANNELS)[number]

/** How answers are collected in a kind of place: the share of each channel, in percent. */
const SHARES = {
  museum: { self_scan: 78, assisted: 22 },
  kiosk: { kiosk: 88, self_scan: 12 },
  school: { self_scan: 34, kiosk: 32, paper: 34 },
  village: { self_scan: 50, assisted: 34, paper: 16 },
  square: { self_scan: 70, assisted: 26, paper: 4 },
  class: { self_scan: 78, paper: 22 },
  list: { imported: 100 },
  counter: { self_scan: 70, paper: 30 },
  mixed: { self_scan: 62, kiosk: 18, assisted: 12, paper: 8 },
} as const satisfies Record<string, { readonly [channel in Channel]?: number }>

export type SettingName = keyof typeof SHARES

const CHOICES = Object.fromEntries(
  Object.entries(SHARES).map(([name, shares]) => [
    name,
    choice(Object.entries(shares) as [Channel, number][]),
  ]),
)

/** The channel of one answer. */
export function channelOf(setting: SettingName, random: Random): Channel {
  return CHOICES[setting]?.(random) ?? 'self_scan'
}

/** Places where a tablet may be without a network, so that its answers arrive later. */
export function isRemote(setting: SettingName): boolean {
  return setting === 'village' || setting === 'school'
}
