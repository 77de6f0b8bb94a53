/** Looking at a part of the sample. */
export const DESK_SELECTION_ZH = {
  selection: {
    title: '只看一部分',
    labels: { activity: '活动', town: '乡镇', point: '采集点', channel: '渠道', group: '人群' },
    any: {
      activity: '全部活动',
      town: '全部乡镇',
      point: '全部采集点',
      channel: '全部渠道',
      group: '全部人群',
    },
    pointsNote: '选了活动，就列这个活动的采集点；没选，列固定的采集点。',
    townNote: '固定的采集点没有写乡镇，不在按乡镇看的里面。',
    shown: (names: string) => `只看了一部分：${names}。`,
    isNoIndicator: '这些数说的只是这一部分人，不是年度指标；按整月统计，不按人次加权。',
    all: '看全部',
    none: '这一部分还没有评价',
    noneLead: '换一段时间，或者去掉一些条件看看。',
  },
}
