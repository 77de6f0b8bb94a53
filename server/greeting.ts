import QRCode from 'qrcode'
import { publicOrigin } from './address.ts'
import type { Deps } from './deps.ts'
import { createInvitation } from './stores/invitation.ts'
import { hasAdmin } from './stores/operator.ts'
import { listPoints } from './stores/point.ts'

const INVITATION_MS = 24 * 60 * 60 * 1000

/**
 * What a start prints: the address and today's count; the first time also a QR code to scan; and as
 * long as there is no administrator, a one-time link to become one.
 */
export async function greet(deps: Deps, isNew: boolean, today: number): Promise<string> {
  const origin = publicOrigin(deps.config)
  const open = (await listPoints(deps.db)).filter((point) => !point.closedAt)
  const first = open.find((point) => point.activityId === null && point.mode === 'live') ?? open[0]
  const lines = [
    '',
    `  满意 manyi · ${origin}/desk`,
    first ? `  ${first.name} · ${origin}/s/${first.code}` : '  还没有开放的采集点 · no open point',
    `  今日评价 responses today: ${today}`,
  ]
  if (isNew && first) {
    lines.push('', await terminalQr(`${origin}/s/${first.code}`))
  }
  if (!(await hasAdmin(deps.db))) {
    const { token } = await createInvitation(deps, { operatorId: null, expiresInMs: INVITATION_MS })
    lines.push(
      '  创建管理员（一次有效，24小时内） · create the first administrator (once, within 24 hours):',
      `  ${origin}/desk/invitation/${token}`,
    )
  }
  if (deps.config.origin === undefined) {
    lines.push(
      '  提示：手机扫码需要可访问的地址，请设置 MANYI_ORIGIN · set MANYI_ORIGIN to the public address',
    )
  }
  return `${lines.join('\n')}\n\n`
}

/** Colours of its own on a terminal, so that a dark one does not invert the code. */
function terminalQr(address: string): Promise<string> {
  return process.stdout.isTTY
    ? QRCode.toString(address, { type: 'terminal', small: true })
    : QRCode.toString(address, { type: 'utf8' })
}
