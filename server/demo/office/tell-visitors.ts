import { PUBLICATION_SETTING } from '../../published/publication.ts'
import { recordAudit } from '../../stores/audit.ts'
import { addSaidDone, changeSaidDone, isSaidDoneAt } from '../../stores/said-done.ts'
import { saveSettings } from '../../stores/versioned-settings.ts'
import type { DemoDay } from '../calendar.ts'
import type { Office } from './office.ts'

/** What was done about the troubles of the year; the last one is a draft. */
const ENTRIES = [
  {
    doneOn: '04-06',
    saidZh: '球幕影院和VR体验区经常停用，孩子白跑一趟。',
    saidEn: 'The dome cinema and the VR room were often out of order.',
    doneZh: '4月初换了投影主机和两台VR设备，停用当天在门口和公众号上说明。',
    doneEn: 'The projector and two VR sets were replaced; closures are announced at the door.',
    isPublished: true,
  },
  {
    doneOn: '08-21',
    saidZh: '暑假人太多，排队一个多小时。',
    saidEn: 'Too crowded in the summer holidays, more than an hour in the queue.',
    doneZh: '周末改为分时段入馆，增加一部电梯的值守，排队超过20分钟就加开一场。',
    doneEn: 'Weekend entry is by time slot now, and a show is added when the queue grows long.',
    isPublished: true,
  },
  {
    doneOn: '11-06',
    saidZh: '进校园的讲解听不太懂，讲得太快。',
    saidEn: 'The talks at school were too fast and hard to follow.',
    doneZh: '新讲解员集中培训三天，按年级准备讲稿，先试讲再进校园。',
    doneEn: '',
    isPublished: false,
  },
] as const

/** Switches the public page on, and tells on it what visitors said and what was done. */
export async function tellVisitors(office: Office, days: readonly DemoDay[]): Promise<void> {
  const { db, at, clerk } = office
  for (const { doneOn: monthDay, isPublished, ...texts } of ENTRIES) {
    const doneOn = days.find((day) => day.monthDay === monthDay)?.localDate ?? ''
    const then = at(doneOn, 17 * 60)
    const id = then.newId()
    const subject = [...texts.saidZh].slice(0, 30).join('')
    const log = (action: string) => ({ actor: clerk, action, subject, details: { id } })
    const createdAt = then.clock().toISOString()
    const added = recordAudit(then, log('said_done.added'))
    await addSaidDone(db, { ...texts, doneOn, id, createdAt }, [added])
    if (!isPublished) continue
    const later = at(doneOn, 17 * 60 + 10)
    const unchanged = isSaidDoneAt(db, id, 1)
    const published = recordAudit(later, log('said_done.published'), unchanged)
    const publishedAt = later.clock().toISOString()
    await changeSaidDone(db, { id, version: 1 }, { publishedAt }, [published])
  }
  await switchOn(office, days[Math.floor(days.length / 2)]?.localDate ?? office.last)
}

async function switchOn({ db, at, clerk }: Office, on: string): Promise<void> {
  const then = at(on, 10 * 60)
  const change = [PUBLICATION_SETTING.isOn, 'yes'] as const
  const edit = {
    name: 'results.version',
    version: 0,
    changes: [change],
    at: then.clock().toISOString(),
  } as const
  const details = Object.fromEntries([change])
  const entry = { actor: clerk, action: 'results.set', subject: 'results', details }
  await saveSettings(db, edit, [recordAudit(then, entry)])
}
