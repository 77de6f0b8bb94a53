import { percent, points } from './report-note-figures.ts'
import type { Notes } from './report-notes.ts'

/** What the analysis warns of and what a report does not say, by code. */
export const REPORT_NOTES_ZH: Notes = {
  small_sample: (p) => `样本较小（${p['n']} 份，少于 ${p['recommended']} 份），仅供参考。`,
  many_not_answered: (p) =>
    `有 ${p['notAnswered']} 份没有回答这道题，超过问到的 ${p['asked']} 份的 ${p['limitPercent']}%，请查明原因。`,
  part_of_sample: () => '这里只看了一部分评价：数字说的是这一部分人，不是年度指标。',
  item_missing: (p) => `没有回答的占 ${percent(p['share'])}，请查明原因。`,
  clusters_not_supplied: () => '没有场次或开放日的信息，检验按互不相关的评价计算，会偏乐观。',
  clusters_too_few: (p) =>
    `评价只来自 ${p['clusters']} 个场次或开放日。同一场、同一天的人往往想法相近，至少有 ${p['needed']} 个才能按场次或开放日检验；现在的检验会偏乐观。`,
  few_degrees_of_freedom: (p) =>
    `场次或开放日较少（自由度 ${p['df']}，宜在 ${p['recommended']} 以上），区间和检验还不稳。`,
  lonely_psu: (p, name) =>
    `“${name(p['stratum'])}”只有一个场次或开放日的评价，它的波动按其他类型的情况推算。`,
  empty_stratum: (p, name) =>
    `“${name(p['stratum'])}”有 ${p['attendance']} 人次参加，却没有评价；加权满意率不代表他们。`,
  unknown_attendance: (p, name) =>
    `“${name(p['stratum'])}”有 ${p['n']} 份评价，但没有填写参加人次，没有计入加权满意率。`,
  answers_without_attendance: (p, name) =>
    `“${name(p['stratum'])}”填的参加人次是 0，却有 ${p['n']} 份评价，请核对。`,
  more_answers_than_attendance: (p, name) =>
    `“${name(p['stratum'])}”的评价（${p['n']} 份）比填写的参加人次（${p['attendance']}）还多，请核对。`,
  weighting_changes_rate: (p) =>
    `按参加人次加权后，满意率变化 ${points(p['weighted'], p['unweighted'])} 个百分点：各类活动收集评价的多少与参加人次不相称。`,
  extreme_weight: (p) =>
    `有的评价权重过大（超过中位数的 ${p['timesMedian']} 倍），少数评价左右了结果。`,
  total_without_people: (p) => `“${p['category']}”的总数是 0，它的评价没有计入。`,
  small_effective_size: (p) =>
    `折算成互不相关的评价只有 ${Math.floor(Number(p['nEff']))} 份，少于 ${p['recommended']} 份，仅供参考。`,
  wide_interval: (p) => `区间宽达 ${points(p['width'])} 个百分点，说明不了多少。`,
  wide_relative_interval: (p) =>
    `与这个比率本身相比，区间太宽（${points(p['width'])} 个百分点），仅供参考。`,
  covered_part_only: (p) => `有一年的满意率只代表 ${percent(p['covered'])} 的人次。`,
  prefer_fisher_exact: () => '有的格子人数太少，以精确检验为准。',
  sparse_table: () => '有的格子人数太少，请合并后再比较。',
  zero_width_interval: () => '所有回答都一样，简单区间没有宽度，不作展示。',
  negative_alpha: () => '各分项的方向不一致，信度为负。',
  too_few_for_label: (p) => `少于 ${p['recommended']} 份，不评价信度的高低。`,
  constant_item: (p, name) => `“${name(p['item'])}”的评分全都一样，对信度没有贡献。`,
  constant_driver_dropped: (p, name) => `“${name(p['driver'])}”的评分全都一样，没有参加分析。`,
  facet_without_importance: (p, name) => `“${name(p['facet'])}”看不出与总体满意的关系。`,
  few_events_per_driver: () => '不满意的太少，这么多分项放在一起分析不可靠。',
  association_not_cause: () => '这里说的是一起变化，不是因果。',
  association_only: () => '分项与总体满意的关系是一起变化，不是因果。',
  self_selected: () =>
    '评价都是自愿提交的，不是随机抽样。区间和检验只反映抽样的波动，不反映谁愿意来评价。',
  attendance_unknown: (p, name) =>
    `没有填写参加人次、因此没有计入加权满意率的类型：${name(p['types'])}。`,
  types_without_answers: (p, name) => `有人参加、但没有收到评价的类型：${name(p['types'])}。`,
  attendance_counts_visits: () => '参加人次按次数计，不是人数；同一个人来两次算两次。',
  completion_rate_only: () =>
    '二维码人人可扫，没有发放总数，所以只有完成率（提交数/打开数），没有回收率。',
  whole_months: (p) =>
    `分项、分组和趋势按整月统计（${p['from']} 至 ${p['to']}），与所选日期不完全一致。`,
  groups_too_small: (p) => `有 ${p['groups']} 个组的有效评价太少，不公布。`,
  comparisons_adjusted: (p) => `同时比较多个组时，p 值按 ${p['method']} 法校正。`,
}
