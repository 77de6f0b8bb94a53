import type { TrendSection } from '../../analysis/report/report.ts'

/** The overview: where the period stands, in words. */
export const DESK_OVERVIEW_ZH = {
  overview: {
    title: (year: string) => `${year} 年度公众满意度`,
    titlePeriod: '公众满意度总览',
    more: '看全部结果',
    groups: '看分组与趋势',
    needTitle: '离证明还差多少',
    needNone: '已经证明，不需要更多评价。',
    needMore: (n: string) =>
      `按现在的满意率，再收大约 ${n} 份评价可望证明达到目标。多去几场活动比在一场多收更有用。`,
    needReasons: {
      no_data: '还没有评价。',
      rate_not_above_threshold: '现在的满意率没有超过目标，多收评价也证明不了，先改进服务。',
      out_of_reach: '满意率离目标太近，再收一千万份也证明不了。',
      more_events_needed: '份数够了，但场次太少，或者加权以后还不够：多去几场，比多收更有用。',
      no_share_to_reach: '这个指标不是比率，不做达标检验。',
    } as Readonly<Record<string, string>>,
    indicatorsTitle: '各项指标',
    indicator: '指标',
    figure: '结果',
    reached: '达到目标',
    proven: '得到证明',
    yes: '是',
    no: '否',
    none: '—',
    weakTitle: '弱在哪里',
    weakFacets: '满意率最低的分项',
    weakFacetsNote: '各分项只算参加过、能评价的人',
    weakGroups: '比其他明显低的组',
    weakGroupsNone: '没有哪一组比其他明显低（已按多次比较校正）。',
    noFacets: '这段时间还没有分项评价。',
    dimensions: {
      activity_type: '活动类型',
      town: '乡镇',
      channel: '渠道',
      group: '人群',
    },
    small: '样本较小',
    movementTitle: '变化',
    trend: {
      rising: '逐月看，满意率在上升。',
      falling: '逐月看，满意率在下降。',
      no_demonstrable_trend: '逐月看，没有可以证明的升降。',
    } satisfies Record<NonNullable<TrendSection['test']>['verdict'], string>,
    trendNone: '月份太少，看不出升降。',
    silentTitle: '没有评价的人',
    silent: (share: string, attendance: string) =>
      `已知的 ${attendance} 人次中，${share} 给了评价。`,
    breakEven: (rate: string, target: string) =>
      `没有评价的人，满意率要低于 ${rate} 时，全体才会低于目标 ${target}。`,
    breakEvenReasons: {
      never_reached: '即使没有评价的人全都满意，全体也达不到目标。',
      always_reached: '即使没有评价的人全都不满意，全体仍达到目标。',
      everybody_answered: '人人都评价了，没有别人可以改变结果。',
    } as Readonly<Record<string, string>>,
    missingTitle: '样本里缺谁',
    coverage: '看覆盖情况',
    liveTitle: '最近 24 小时',
    live: (n: string) => `收到 ${n} 份评价`,
    liveHours: '按小时，从早到晚',
    liveHour: (hour: number, n: number) => `${hour} 时：${n} 份`,
    weightedTitle: '按参加人次加权',
    weightedSame: '加权与不加权相差不大：各类活动收集评价的多少，与参加人次大致相称。',
    weightedUp: (points: string) =>
      `加权后高 ${points} 个百分点：参加人次多的活动，满意率也高，而它们收集的评价偏少。`,
    weightedDown: (points: string) =>
      `加权后低 ${points} 个百分点：参加人次多的活动，满意率偏低，而它们收集的评价偏少。`,
    weightedNone: '还没有填写参加人次，算不出加权的满意率。',
    enter: '去填写参加人次',
    empty: '这段时间还没有评价。',
  },
}
