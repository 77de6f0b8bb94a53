import type { DemoDay } from './calendar.ts'
import type { Venue } from './event-kind.ts'
import { MARKETS, SQUARES, VILLAGES } from './venues.ts'

/** An event that the calendar fixes. */
export interface CalendarEvent {
  readonly typeId: 'campaign' | 'fair'
  readonly title: string
  readonly venue: Venue
  readonly days: number
  readonly weight: number
  /** Whether it begins on this day; the first such day of the year counts. */
  readonly beginsOn: (day: DemoDay) => boolean
}

const onDate = (monthDay: string) => (day: DemoDay) => day.monthDay === monthDay
/** The first such weekday from a date on; 6 is Saturday. */
const onWeekdayFrom = (monthDay: string, weekday: number) => (day: DemoDay) =>
  day.weekday === weekday && day.monthDay >= monthDay && day.monthDay < `${monthDay.slice(0, 2)}-32`
const onLunar = (month: number, date: number) => (day: DemoDay) =>
  day.lunarMonth === month && day.lunarDay === date

const campaign = (
  title: string,
  beginsOn: CalendarEvent['beginsOn'],
  weight: number,
  days = 1,
): CalendarEvent => ({ typeId: 'campaign', title, venue: SQUARES, days, weight, beginsOn })

const fair = (
  title: string,
  beginsOn: CalendarEvent['beginsOn'],
  weight: number,
  venue: Venue = MARKETS,
): CalendarEvent => ({ typeId: 'fair', title, venue, days: 1, weight, beginsOn })

/** Campaigns and fairs of a year; the titles are unique. */
export const CALENDAR_EVENTS: readonly CalendarEvent[] = [
  campaign('文化科技卫生“三下乡”集中示范活动', onWeekdayFrom('12-12', 4), 90),
  campaign('冬季科普进万家', onDate('01-09'), 50),
  campaign('世界水日·中国水周科普宣传', onDate('03-22'), 60),
  campaign('全民国家安全教育日科普宣传', onDate('04-15'), 60),
  campaign('防灾减灾日科普宣传', onDate('05-12'), 80),
  campaign('科技活动周启动仪式', onWeekdayFrom('05-16', 6), 150, 2),
  campaign('全国科技工作者日主题活动', onDate('05-30'), 60),
  campaign('六五环境日科普宣传', onDate('06-05'), 60),
  campaign('全国科普日主场活动', onWeekdayFrom('09-15', 6), 220, 2),
  campaign('食品安全科普宣传', onDate('10-16'), 60),
  fair('腊月大集科普摊', onLunar(12, 15), 60),
  fair('小年集市科普摊', onLunar(12, 23), 60),
  fair('春节庙会科普区', onLunar(1, 6), 110, SQUARES),
  fair('正月社火科普展', onLunar(1, 12), 80),
  fair('元宵灯会科普猜谜', onLunar(1, 15), 120, SQUARES),
  fair('二月二集市科普摊', onLunar(2, 2), 50),
  fair('春耕物资集市科普摊', onWeekdayFrom('03-25', 7), 50, VILLAGES),
  fair('四月八庙会科普展', onLunar(4, 8), 80),
  fair('五一游园科普展', onDate('05-01'), 70, SQUARES),
  fair('端午民俗节科普展', onLunar(5, 5), 60),
  fair('六一游园科普区', onDate('06-01'), 70, SQUARES),
  fair('夏季物资交流会科普展', onWeekdayFrom('07-04', 6), 60),
  fair('消夏文化节科普夜场', onDate('08-08'), 60, SQUARES),
  fair('农民丰收节科普展', onDate('09-23'), 80, VILLAGES),
  fair('国庆集市科普摊', onDate('10-03'), 60),
  fair('立冬大集科普摊', onDate('11-08'), 50),
]
