import { plainText } from './sheet.ts'

/** What a column of a list may hold. */
export type Field =
  | 'name'
  | 'date'
  | 'endDate'
  | 'type'
  | 'town'
  | 'attendance'
  | 'open'
  | 'ignored'

/**
 * Headings as people write them, without spaces and brackets. A heading that no list has is found
 * by its beginning or end below; 序号 and the like are known, so that a header can be told.
 */
const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  name: [
    ...['活动', '活动名称', '名称', '活动内容', '活动主题', '主题', '项目', '项目名称', '场次名称'],
    ...['name', 'activity', 'activityname', 'event', 'eventname', 'title'],
  ],
  date: [
    ...['日期', '时间', '活动日期', '活动时间', '开始日期', '开始时间', '举办日期', '举办时间'],
    ...['开放日期', '参观日期', '统计日期', '年月日'],
    ...['date', 'day', 'startdate', 'start', 'startson', 'from', 'datetime'],
  ],
  endDate: ['结束日期', '结束时间', '截止日期', 'enddate', 'end', 'endson', 'to', 'until'],
  type: [
    '类型',
    '活动类型',
    '类别',
    '活动类别',
    '种类',
    'type',
    'activitytype',
    'category',
    'kind',
  ],
  town: ['乡镇', '镇', '所在乡镇', '乡镇名称', 'town', 'township'],
  attendance: [
    ...['人数', '人次', '参加人数', '参加人次', '参与人数', '参与人次', '到场人次', '到场人数'],
    ...['参观人数', '参观人次', '受众人数', '受益人数', '服务人数', '服务人次', '接待人数'],
    ...['接待人次', '活动人数', '活动人次', '客流量', '参观量', '合计人数', '总人数', '总人次'],
    ...['attendance', 'visits', 'visitors', 'people', 'participants', 'count', 'number'],
  ],
  open: ['开放', '是否开放', '开放情况', '开馆', '是否开馆', '开馆情况', '状态', 'open', 'isopen'],
  ignored: [
    ...['序号', '编号', '备注', '说明', '地点', '场次', '负责人', '联系人', '主办单位', '星期'],
    ...['no', 'id', 'remark', 'remarks', 'note', 'notes', 'place', 'sessions', 'weekday'],
  ],
}

const FIELDS = Object.keys(HEADINGS) as readonly Field[]
const BY_HEADING = new Map(
  FIELDS.flatMap((field) => HEADINGS[field].map((heading) => [heading, field] as const)),
)

/** What a heading stands for, `undefined` where nobody knows; a unit in brackets is left out. */
export function fieldOf(heading: string): Field | undefined {
  const bare = heading.normalize('NFKC').replace(/[([【].*?[)\]】]/g, '')
  return BY_HEADING.get(plainText(bare)) ?? BY_HEADING.get(plainText(heading))
}
